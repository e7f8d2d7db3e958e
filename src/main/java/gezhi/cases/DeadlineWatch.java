package gezhi.cases;

import gezhi.cases.store.SignalStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down when a case turns yellow and when it turns red: once each, at the instant it happened, whatever the number of servers
 * that watch. A case that moves before the watch came by has it written with the move, so that no broken deadline goes uncounted.
 */
@Component
public class DeadlineWatch {
    private static final int BATCH = 500;

    private final SignalStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    DeadlineWatch(SignalStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Signals everything in the city that is due for it now; gives how many signals were written. */
    public int watch(String city) {
        return Scoped.call(Scope.system(city), () -> {
            int written = 0;
            for (SignalStore.Signal signal : SignalStore.Signal.values()) {
                int batch = BATCH;
                while (batch == BATCH) {
                    batch = transactions.execute(status -> store.raise(signal, clock.instant(), BATCH));
                    written += batch;
                }
            }
            return written;
        });
    }

    /** Looks at every city twice a minute; tests look when they want to. */
    @Component
    @Profile("!test")
    static class Timer {
        private final DeadlineWatch watch;
        private final Cities cities;

        Timer(DeadlineWatch watch, Cities cities) {
            this.watch = watch;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
        void look() {
            cities.list().forEach(city -> watch.watch(city.code()));
        }
    }
}
