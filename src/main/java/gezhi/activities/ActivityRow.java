package gezhi.activities;

import gezhi.activities.loop.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a list shows it: it names nobody but the reader.
 *
 * @param mine how the reader stands in it; null for who has not signed up
 */
public record ActivityRow(
        UUID id,
        String title,
        String words,
        String audience,
        String division,
        String divisionName,
        String address,
        Instant begins,
        Instant ends,
        int places,
        int taken,
        int waiting,
        String skill,
        int minutes,
        Step step,
        int version,
        String reason,
        Instant changedAt,
        @Nullable Step mine) {
    public int free() {
        return Math.max(0, places - taken);
    }
}
