package gezhi.cases;

import gezhi.cases.loop.Detour;
import gezhi.cases.store.ParkedReads;
import gezhi.platform.Ids;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets parked cases go on when their review has come, as anybody would: by a deed, in the journal, with the clock going on from then. A case
 * that cannot go on, for want of a year's calendar, keeps none of the others waiting.
 */
@Component
public class ReviewWatch {
    private static final int BATCH = 200;

    private final ParkedReads reads;
    private final Cases cases;
    private final TransactionOperations transactions;
    private final Clock clock;

    ReviewWatch(ParkedReads reads, Cases cases, TransactionOperations transactions, Clock clock) {
        this.reads = reads;
        this.cases = cases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Gives how many cases went on. */
    public int watch(String city) {
        return Scoped.call(Scope.system(city), () -> {
            int resumed = 0;
            RowKey after = RowKey.OLDEST;
            List<ParkedReads.Parked> batch = next(after);
            while (!batch.isEmpty()) {
                for (ParkedReads.Parked parked : batch) {
                    resumed += resume(parked);
                    after = new RowKey(parked.review(), parked.id());
                }
                batch = next(after);
            }
            return resumed;
        });
    }

    private List<ParkedReads.Parked> next(RowKey after) {
        return transactions.execute(status -> reads.due(clock.instant(), after, BATCH));
    }

    private int resume(ParkedReads.Parked parked) {
        Outcome outcome = cases.act(parked.id(), parked.version(), Ids.next(), new Detour.Resume(""));
        return outcome instanceof Outcome.Done ? 1 : 0;
    }

    /** Looks at every city every five minutes; tests look when they want to. */
    @Component
    @Profile("!test")
    static class Timer {
        private final ReviewWatch watch;
        private final Cities cities;

        Timer(ReviewWatch watch, Cities cities) {
            this.watch = watch;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT5M")
        void look() {
            cities.list().forEach(city -> watch.watch(city.code()));
        }
    }
}
