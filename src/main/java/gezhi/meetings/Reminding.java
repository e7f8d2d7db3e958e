package gezhi.meetings;

import gezhi.bodies.BodyKind;
import gezhi.meetings.store.ReminderStore;
import gezhi.meetings.store.ReminderStore.Noted;
import gezhi.meetings.store.RhythmStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Before a period ends, whoever has an organization in their own charge is reminded of what is not recorded; once for each kind and period. */
@Component
public class Reminding {
    private static final int AT_A_TIME = 200;

    private final RhythmStore rules;
    private final ReminderStore store;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    Reminding(
            RhythmStore rules,
            ReminderStore store,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.rules = rules;
        this.store = store;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes everything that is due in the city and has not been noted; gives how much that was. */
    public int remind(String city) {
        return Scoped.call(
                Scope.system(city),
                () -> inForce(city).stream()
                        .filter(this::isTime)
                        .mapToInt(rule -> remind(city, rule))
                        .sum());
    }

    private List<Rule> inForce(String city) {
        return Objects.requireNonNull(transactions.execute(status -> rules.inForce(city, LocalDate.now(clock))));
    }

    private boolean isTime(Rule rule) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = rule.rhythm().after(rule.rhythm().begin(today));
        return !today.isBefore(end.minusDays(rule.days()));
    }

    private int remind(String city, Rule rule) {
        int all = 0;
        int some = AT_A_TIME;
        while (some == AT_A_TIME) {
            some = Objects.requireNonNull(transactions.execute(status -> note(city, rule)));
            all += some;
        }
        return all;
    }

    private int note(String city, Rule rule) {
        LocalDate begin = rule.rhythm().begin(LocalDate.now(clock));
        List<String> holders = Arrays.stream(BodyKind.values())
                .filter(rule.kind()::isHeldBy)
                .map(Enum::name)
                .toList();
        List<Noted> noted =
                store.note(city, rule, begin, rule.rhythm().after(begin), holders, clock.instant(), AT_A_TIME);
        noted.forEach(each ->
                events.publishEvent(new MeetingDue(city, each.body(), each.seq(), rule.kind(), clock.instant())));
        return noted.size();
    }

    /** Looks at every city every three hours; tests look when they want to. */
    @Component
    @Profile("!test")
    static class MeetingsTimer {
        private final Reminding reminding;
        private final Cities cities;

        MeetingsTimer(Reminding reminding, Cities cities) {
            this.reminding = reminding;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT3H")
        void look() {
            cities.list().forEach(city -> reminding.remind(city.code()));
        }
    }
}
