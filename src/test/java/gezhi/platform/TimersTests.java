package gezhi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.support.GezhiTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

@GezhiTest
class TimersTests {
    @Autowired
    private TaskScheduler scheduler;

    @Test
    void whatTakesLongHoldsUpNothingElse() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(2);
        ScheduledFuture<?> slow = scheduler.scheduleWithFixedDelay(
                () -> {
                    begun.countDown();
                    await(end);
                },
                Duration.ofMinutes(5));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        ScheduledFuture<?> quick = scheduler.scheduleWithFixedDelay(other::countDown, Duration.ofMillis(10));
        try {
            assertThat(other.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            end.countDown();
            slow.cancel(true);
            quick.cancel(true);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
