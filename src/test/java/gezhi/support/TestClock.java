package gezhi.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that the test moves: starts on Wednesday 2026-03-04 10:00 in Shanghai, a working day. */
@TestConfiguration
public class TestClock {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    /** Stands still until told to go on. */
    public static class MovableClock extends Clock {
        private static final Instant START = Instant.parse("2026-03-04T02:00:00Z");

        private volatile Instant now = START;

        public void advance(Duration by) {
            now = now.plus(by);
        }

        /** As at the start. */
        public void setBack() {
            now = START;
        }

        public void set(Instant to) {
            now = to;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
