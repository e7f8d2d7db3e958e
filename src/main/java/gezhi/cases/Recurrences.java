package gezhi.cases;

import gezhi.cases.store.MergeStore.Relative;
import gezhi.cases.store.RecurrenceStore;
import gezhi.cases.store.RecurrenceStore.Lot;
import gezhi.cases.store.RecurrenceStore.Mark;
import gezhi.cases.store.RecurrenceStore.Rule;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.CityFounded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Problems that come back: a case filed at the same place and about the same as one that was settled a short time before is flagged. How
 * short and how near is data by category; without a rule thirty days and a hundred metres. Nothing follows from the flag by itself.
 */
@Service
public class Recurrences {
    /** As the common profile has it. */
    static final Rule OTHERWISE = new Rule(30, 100);

    /** Longer than a server needs to be started again: nothing filed meanwhile is overlooked. */
    private static final Duration LOOK_BACK = Duration.ofHours(2);

    /** A deed may take so long to be written. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final int AT_A_TIME = 500;
    private static final UUID NO_CASE = new UUID(0, 0);

    private final Map<String, Instant> looked = new ConcurrentHashMap<>();
    private final RecurrenceStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    Recurrences(RecurrenceStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Both sides of the flag, as far as the scope at hand sees them.
     *
     * @param earlier the settled case whose problem has come back
     * @param later cases that seem to be the return of this one
     */
    public record Returns(Optional<Relative> earlier, List<Relative> later) {}

    public Returns of(UUID id) {
        return Objects.requireNonNull(
                transactions.execute(status -> new Returns(store.findEarlierOf(id), store.returnsOf(id))));
    }

    /** Flags what was filed since the last look, at first within the last two hours; looking again changes nothing. Tells how many. */
    public int look(String city) {
        return look(city, AT_A_TIME);
    }

    /** A look that fails is made again from where the last good one ended. */
    int look(String city, int atATime) {
        return Scoped.call(Scope.system(city), () -> {
            Instant now = clock.instant();
            Mark mark = new Mark(looked.getOrDefault(city, now.minus(LOOK_BACK)), NO_CASE);
            int flagged = 0;
            Lot lot;
            do {
                lot = flagSome(mark, atATime, now);
                flagged += lot.flagged();
                mark = lot.last();
            } while (lot.seen() == atATime);
            looked.put(city, now.minus(OVERLAP));
            return flagged;
        });
    }

    private Lot flagSome(Mark after, int atATime, Instant now) {
        return Objects.requireNonNull(
                transactions.execute(status -> store.flag(after, atATime, OTHERWISE, LocalDate.now(clock), now)));
    }

    @EventListener
    void on(CityFounded founded) {
        List<Map<String, Object>> rules = founded.profile().section("recurrence");
        for (Map<String, Object> rule : rules) {
            store.addRule(
                    String.valueOf(rule.get("category")),
                    new Rule(number(rule, "days"), number(rule, "metres")),
                    founded.on());
        }
    }

    private static int number(Map<String, Object> rule, String key) {
        return rule.get(key) instanceof Integer number ? number : 0;
    }

    /** Looks at every city twice a minute; tests look when they want to. */
    @Component
    @Profile("!test")
    static class Looking {
        private final Recurrences recurrences;
        private final Cities cities;

        Looking(Recurrences recurrences, Cities cities) {
            this.recurrences = recurrences;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT22S", fixedDelayString = "PT30S")
        void look() {
            cities.list().forEach(city -> recurrences.look(city.code()));
        }
    }
}
