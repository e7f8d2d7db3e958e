package gezhi.membership;

import gezhi.membership.store.FloatingStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Who was found or invited and has not agreed within {@link FloatingDeed#KEPT_UNANSWERED} days is forgotten. */
@Component
class ForgettingFloating {
    private final FloatingStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    ForgettingFloating(FloatingStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many were forgotten. */
    int forget(String city) {
        Instant now = clock.instant();
        Instant before = now.minus(Duration.ofDays(FloatingDeed.KEPT_UNANSWERED));
        return Scoped.call(
                Scope.system(city),
                () -> Objects.requireNonNull(transactions.execute(status -> store.lapse(city, before, now))));
    }

    /** Looks at every city once an hour; tests look when they want to. */
    @Component
    @Profile("!test")
    static class FloatingTimer {
        private final ForgettingFloating forgetting;
        private final Cities cities;

        FloatingTimer(ForgettingFloating forgetting, Cities cities) {
            this.forgetting = forgetting;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
        void look() {
            cities.list().forEach(city -> forgetting.forget(city.code()));
        }
    }
}
