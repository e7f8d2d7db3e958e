package gezhi.exchange.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How often a client may ask and report, and an address without a key may ask. Counted by each instance for itself. */
@Component
public class Throttle {
    /** For one address without a key: a page that shows cases, or a phone that looks every now and then. */
    public static final int VISITOR_REQUESTS_A_MINUTE = 120;

    /** For one address: a key that was mistyped or revoked, asked with a few times before somebody notices. */
    public static final int WRONG_KEYS_A_MINUTE = 120;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 100_000;

    private final Cache<Counted, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(HOUR).maximumSize(MOST).build();
    private final TimeMeter meter;

    private record Counted(String who, int most, Duration period) {}

    Throttle(Clock clock) {
        this.meter = new OfClock(clock);
    }

    /** Counts a request of a client; gives how long to wait when there were too many. */
    public Optional<Duration> refuseRequest(Caller caller) {
        return refuse(new Counted(caller.city() + caller.client(), caller.requestsAMinute(), MINUTE));
    }

    /** Counts a report of a client. */
    public Optional<Duration> refuseReport(Caller caller) {
        return refuse(new Counted(caller.city() + caller.client(), caller.reportsAnHour(), HOUR));
    }

    /** Gives how long to wait when an address has come with too many keys that open nothing; counts nothing. */
    public Optional<Duration> refuseKeys(String address) {
        EstimationProbe probe = bucket(wrongKeys(address)).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Counts a key that opens nothing. */
    public void wrongKey(String address) {
        bucket(wrongKeys(address)).tryConsume(1);
    }

    private static Counted wrongKeys(String address) {
        return new Counted("key " + address, WRONG_KEYS_A_MINUTE, MINUTE);
    }

    /** Counts a request without a key. */
    public Optional<Duration> refuseVisitor(String address) {
        return refuse(new Counted(address, VISITOR_REQUESTS_A_MINUTE, MINUTE));
    }

    private Optional<Duration> refuse(Counted counted) {
        ConsumptionProbe probe = bucket(counted).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Counted counted) {
        return buckets.get(counted, this::fresh);
    }

    private Bucket fresh(Counted counted) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(counted.most()).refillGreedy(counted.most(), counted.period()))
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
