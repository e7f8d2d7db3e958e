package gezhi.callouts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whether a call waits for an answer of the person at hand. Asked on every page, so that no call is running in the city, as on most days, is kept
 * in memory for some seconds; a call of another server is seen after these.
 */
@Component
class Waiting {
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final Cache<String, Boolean> running =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final CallOutStore store;
    private final TransactionOperations transactions;

    Waiting(CallOutStore store, TransactionOperations transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** The newest running call that the person has not answered. */
    Optional<CallOut> find() {
        Scope scope = Scoped.current();
        if (scope.person() == null || !Boolean.TRUE.equals(running.get(scope.city(), this::isRunning))) {
            return Optional.empty();
        }
        @Nullable Optional<CallOut> found = transactions.execute(status -> store.findWaiting());
        return found == null ? Optional.empty() : found;
    }

    /** A call has begun or ended here. */
    void changed() {
        running.invalidate(Scoped.current().city());
    }

    private Boolean isRunning(String city) {
        return Scoped.call(
                Scope.system(city), () -> Boolean.TRUE.equals(transactions.execute(status -> store.anyRunning())));
    }
}
