package gezhi.people.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How often one address may knock at a door. Counted by each instance for itself; the lock-out of accounts is counted by all together. */
@Component
public class RateLimits {
    private static final long MOST_ADDRESSES = 100_000;

    private final Cache<Knock, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final TimeMeter meter;

    RateLimits(Clock clock) {
        this.meter = new OfClock(clock);
    }

    /** Doors, and how many knocks in how long: generous for a whole office behind one address, useless for guessing. */
    public enum Door {
        SIGN_IN(30, Duration.ofMinutes(1)),
        REGISTER(10, Duration.ofHours(1)),
        SET_UP(10, Duration.ofMinutes(1)),
        /** By person, not by address: their own password, asked for anew when it is changed. */
        PASSWORD(5, Duration.ofMinutes(1));

        private final int most;
        private final Duration period;

        Door(int most, Duration period) {
            this.most = most;
            this.period = period;
        }
    }

    private record Knock(Door door, String address) {}

    public boolean allows(Door door, String address) {
        return buckets.get(new Knock(door, Addresses.counted(address)), this::bucket)
                .tryConsume(1);
    }

    private Bucket bucket(Knock knock) {
        Door door = knock.door();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(door.most).refillGreedy(door.most, door.period))
                .withCustomTimePrecision(meter)
                .build();
    }

    private record OfClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
