package gezhi.ledger.closing;

import gezhi.ledger.store.LedgerStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets go of what was set aside longer than it may. */
@Component
public class Lapsing {
    private final LedgerStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    Lapsing(LedgerStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Gives how many lapsed. */
    public int lapse(String city) {
        return Scoped.call(Scope.system(city), () -> {
            Instant now = clock.instant();
            List<java.util.UUID> late = transactions.execute(status -> store.listLapsing(now));
            return (int) late.stream()
                    .filter(hold ->
                            Boolean.TRUE.equals(transactions.execute(status -> store.letGo(hold, "LAPSED", now))))
                    .count();
        });
    }

    /** Looks at every city every ten minutes; tests look when they want to. */
    @Component
    @Profile("!test")
    static class LapsingTimer {
        private final Lapsing lapsing;
        private final Cities cities;

        LapsingTimer(Lapsing lapsing, Cities cities) {
            this.lapsing = lapsing;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT10M")
        void look() {
            cities.list().forEach(city -> lapsing.lapse(city.code()));
        }
    }
}
