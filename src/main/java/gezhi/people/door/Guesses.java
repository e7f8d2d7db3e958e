package gezhi.people.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;

/** Wrong passwords for logins that nobody has, so that these are locked just as those that somebody has. */
final class Guesses {
    private static final long MOST_LOGINS = 100_000;

    private final Cache<String, Count> counts =
            Caffeine.newBuilder().maximumSize(MOST_LOGINS).build();
    private final Clock clock;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    private record Count(int failed, Instant lockedUntil) {}

    boolean isLocked(String login) {
        Count count = counts.getIfPresent(login);
        return count != null && clock.instant().isBefore(count.lockedUntil());
    }

    void failed(String login) {
        counts.asMap().merge(login, new Count(1, Instant.MIN), (had, one) -> next(had.failed() + 1));
    }

    private Count next(int failed) {
        return failed >= Verification.MOST_FAILURES
                ? new Count(0, clock.instant().plus(Verification.LOCKED_FOR))
                : new Count(failed, Instant.MIN);
    }
}
