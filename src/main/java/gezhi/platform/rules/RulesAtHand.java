package gezhi.platform.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps today's rules of each city at hand, so that a deed costs no query for them. At midnight they are read anew; a change on another server is
 * seen within a minute.
 *
 * @param <R> the rules that a module reads together
 */
public final class RulesAtHand<R> {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Cache<String, Day<R>> kept =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final TransactionOperations transactions;
    private final Clock clock;
    private final BiFunction<String, LocalDate, R> reading;

    private record Day<R>(LocalDate on, R rules) {}

    /** @param reading the rules of a city as they stand on a day */
    public RulesAtHand(TransactionOperations transactions, Clock clock, BiFunction<String, LocalDate, R> reading) {
        this.transactions = transactions;
        this.clock = clock;
        this.reading = reading;
    }

    /**
     * The rules of today in the city at hand, without a query while they are fresh. Otherwise they are read in the transaction at hand, or in one
     * begun before anybody is made to wait: a reader who waited for a connection would hold up those who have them.
     */
    public R current() {
        String city = Scoped.current().city();
        LocalDate today = LocalDate.now(clock);
        @Nullable Day<R> fresh = kept.getIfPresent(city);
        if (fresh != null && fresh.on().equals(today)) {
            return fresh.rules();
        }
        return Objects.requireNonNull(transactions.execute(status -> kept.asMap()
                        .compute(
                                city,
                                (any, known) -> known != null && known.on().equals(today)
                                        ? known
                                        : new Day<>(today, reading.apply(city, today)))))
                .rules();
    }

    /**
     * Forgets a city's rules after a change; once more when the transaction has ended, for who read in between. Who forgets them waits for the
     * reading at hand to end, so that none are kept that were read before the change.
     */
    public void changed(String city) {
        kept.invalidate(city);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    kept.invalidate(city);
                }
            });
        }
    }
}
