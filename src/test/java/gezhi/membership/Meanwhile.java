package gezhi.membership;

import static org.awaitility.Awaitility.await;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Begins a second deed while a first is done and not yet committed. */
record Meanwhile(TransactionOperations transactions, JdbcClient jdbc) {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** What became of the second, which has either waited for the first or not. */
    <R> R call(Scope by, Runnable first, Callable<R> second) throws Exception {
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<R> begun = Objects.requireNonNull(Scoped.call(
                    by,
                    () -> transactions.execute(status -> {
                        first.run();
                        Future<R> other = desks.submit(second);
                        await().atMost(LONGEST).until(() -> other.isDone() || somebodyWaits());
                        return other;
                    })));
            return begun.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                select exists (
                    select from pg_locks
                    where not granted)
                """).query(Boolean.class).single();
    }
}
