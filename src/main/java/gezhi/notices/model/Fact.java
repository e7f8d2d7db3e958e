package gezhi.notices.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a case, as far as it may be told to anybody.
 *
 * @param seq number of the entry in the journal of the case
 * @param number of the case
 * @param category code of a leaf
 * @param place code of the community at the nearest; empty where it is not kept
 * @param step name of the step at which the case stands after the event
 * @param due until when the office has time; null when no clock runs
 * @param other number of the case it is merged into, or code of the division that the ladder names; mostly empty
 */
public record Fact(
        UUID caseId,
        int seq,
        Instant at,
        String event,
        String number,
        String category,
        String place,
        String step,
        @Nullable Instant due,
        String other) {}
