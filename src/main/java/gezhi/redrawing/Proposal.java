package gezhi.redrawing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of grids that was submitted.
 *
 * @param area a township or community
 * @param submittedBy null for the program
 * @param effectiveOn the day on which it takes effect or took effect; null when none is set
 * @param submittedFrom the division of the desk that submitted it
 */
public record Proposal(
        UUID id,
        UUID plan,
        String area,
        String name,
        ProposalState state,
        @Nullable UUID submittedBy,
        String submittedFrom,
        Instant submittedAt,
        @Nullable LocalDate effectiveOn) {

    /** A line of its journal. */
    public record Entry(
            ProposalDeed deed,
            ProposalState state,
            @Nullable UUID actor,
            String role,
            String words,
            Instant at) {}
}
