package gezhi.patrols;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets where somebody was on a round, {@value #DAYS} days after it; what was seen stays. */
@Component
class ForgettingPositions {
    static final int DAYS = 30;

    private final RoundStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    ForgettingPositions(RoundStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    void forget(String city) {
        Scoped.run(
                Scope.system(city),
                () -> transactions.executeWithoutResult(
                        status -> store.forgetPositions(city, clock.instant().minus(Duration.ofDays(DAYS)))));
    }

    /** Looks at every city once an hour; tests look when they want to. */
    @Component
    @Profile("!test")
    static class PositionsTimer {
        private final ForgettingPositions forgetting;
        private final Cities cities;

        PositionsTimer(ForgettingPositions forgetting, Cities cities) {
            this.forgetting = forgetting;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
        void look() {
            cities.list().forEach(city -> forgetting.forget(city.code()));
        }
    }
}
