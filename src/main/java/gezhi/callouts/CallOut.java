package gezhi.callouts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call to everybody posted in a division.
 *
 * @param divisionName name of the division
 * @param desk code of the division whose desk called
 * @param words what is to be done, where and why
 * @param people how many were called
 * @param result what came of it; empty while it runs
 * @param forgottenAt when the names were deleted; null before
 */
public record CallOut(
        UUID id,
        String division,
        String divisionName,
        String desk,
        String words,
        int people,
        Instant startedAt,
        @Nullable Instant endedAt,
        String result,
        @Nullable Instant forgottenAt) {

    public boolean isRunning() {
        return endedAt == null;
    }
}
