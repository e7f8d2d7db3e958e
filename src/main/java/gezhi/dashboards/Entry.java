package gezhi.dashboards;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal behind a figure, with the case it belongs to.
 *
 * @param step where the case stands now
 */
public record Entry(
        Instant at,
        UUID caseId,
        int seq,
        String number,
        String division,
        String category,
        @Nullable UUID office,
        String step) {}
