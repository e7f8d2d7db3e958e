package gezhi.cases.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.cases.store.RuleStore;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the rulebooks at hand, so that a deed costs no query for them. A change on another server is seen within a minute. */
@Component
public class Rulebooks {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Cache<String, Rulebook> books =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final RuleStore store;
    private final Clock clock;

    Rulebooks(RuleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The rulebook of the city at hand; read within the transaction at hand when it is not fresh. Whoever forgets it meanwhile waits for the
     * reading to end, so that none is kept that was read before a change.
     */
    public Rulebook current() {
        return books.get(Scoped.current().city(), city -> store.read(city, LocalDate.now(clock)));
    }

    /** Forgets a city's rulebook after a change; once more when the transaction has ended, for who read in between. */
    public void changed(String city) {
        books.invalidate(city);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    books.invalidate(city);
                }
            });
        }
    }
}
