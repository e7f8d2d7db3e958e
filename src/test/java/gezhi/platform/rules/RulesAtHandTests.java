package gezhi.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is kept of the rules, for whom and for how long. */
class RulesAtHandTests {
    private final List<String> read = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-04T02:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final RulesAtHand<String> rules =
            new RulesAtHand<>(TransactionOperations.withoutTransaction(), clock, this::read);

    @AfterEach
    void endTheTransaction() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void theyAreReadOnceForEachCity() {
        assertThat(in("3503")).isEqualTo("3503 2026-03-04");
        assertThat(in("3502")).isEqualTo("3502 2026-03-04");
        in("3503");
        assertThat(read).containsExactly("3503 2026-03-04", "3502 2026-03-04");
    }

    @Test
    void atMidnightTheyAreReadAnew() {
        in("3503");
        now = Instant.parse("2026-03-04T15:59:59Z");
        assertThat(in("3503")).isEqualTo("3503 2026-03-04");
        now = Instant.parse("2026-03-04T16:00:00Z");
        assertThat(in("3503")).isEqualTo("3503 2026-03-05");
        assertThat(read).hasSize(2);
    }

    @Test
    void aChangeForgetsThoseOfItsCityAndOnceMoreWhenItHasEnded() {
        in("3503");
        in("3502");
        TransactionSynchronizationManager.initSynchronization();
        rules.changed("3503");
        in("3503");
        in("3502");
        assertThat(read).as("read before the change was there to be seen").hasSize(3);
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        in("3503");
        in("3502");
        assertThat(read).hasSize(4);
    }

    @Test
    void whoeverForgetsWaitsForTheReadingAtHand() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        AtomicInteger rule = new AtomicInteger(1);
        RulesAtHand<Integer> slow = new RulesAtHand<>(TransactionOperations.withoutTransaction(), clock, (city, on) -> {
            int old = rule.get();
            if (reading.getCount() > 0) {
                reading.countDown();
                await(changed);
            }
            return old;
        });
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<Integer> reader = pool.submit(() -> Scoped.call(Scope.system("3503"), slow::current));
            reading.await();
            rule.set(2);
            Future<?> writer = pool.submit(() -> slow.changed("3503"));
            changed.countDown();
            assertThat(reader.get()).isEqualTo(1);
            writer.get();
        }
        assertThat(Scoped.call(Scope.system("3503"), slow::current)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String in(String city) {
        return Scoped.call(Scope.system(city), rules::current);
    }

    private String read(String city, LocalDate on) {
        read.add(city + " " + on);
        return city + " " + on;
    }
}
