package gezhi.callouts;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes the names of those called out, so many days after the end as the rule of the city says; the numbers stay. Calls that nobody ends are ended
 * first, also after so many days as the rule says. */
@Component
public class Forgetting {
    private final CallOutStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    Forgetting(CallOutStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ends the calls that have run longer than they may, and gives how many these were. */
    public int end(String city) {
        return Scoped.call(Scope.system(city), () -> {
            Instant now = clock.instant();
            List<UUID> old = transactions.execute(
                    status -> store.listUnattended(now.minus(Duration.ofDays(store.openDays(now)))));
            return (int) old.stream()
                    .filter(id -> Boolean.TRUE.equals(transactions.execute(status -> store.endUnattended(id, now))))
                    .count();
        });
    }

    /** Gives how many calls were forgotten. */
    public int forget(String city) {
        return Scoped.call(Scope.system(city), () -> {
            Instant now = clock.instant();
            List<UUID> known =
                    transactions.execute(status -> store.listKnown(now.minus(Duration.ofDays(store.keepDays(now)))));
            return (int) known.stream()
                    .filter(id -> Boolean.TRUE.equals(transactions.execute(status -> store.forget(id, now))))
                    .count();
        });
    }

    /** Looks at every city once an hour; tests look when they want to. */
    @Component
    @Profile("!test")
    static class ForgettingTimer {
        private final Forgetting forgetting;
        private final Cities cities;

        ForgettingTimer(Forgetting forgetting, Cities cities) {
            this.forgetting = forgetting;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
        void look() {
            cities.list().forEach(city -> {
                forgetting.end(city.code());
                forgetting.forget(city.code());
            });
        }
    }
}
