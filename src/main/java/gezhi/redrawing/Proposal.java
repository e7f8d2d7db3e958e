package gezhi.redrawing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of grids that was submitted.
 *
 * @param area a township or community
 * @param submittedBy null for the program
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
        Instant submittedAt) {

    /** A line of its journal. */
    public record Entry(
            ProposalDeed deed,
            ProposalState state,
            @Nullable UUID actor,
            String role,
            String words,
            Instant at) {}
}
