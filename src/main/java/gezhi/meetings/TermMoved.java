package gezhi.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was done to a term of office of which somebody else is to learn; published within the transaction that wrote it.
 *
 * @param seq of the entry among those of the organization
 * @param actor null for the program
 */
public record TermMoved(
        String city,
        UUID term,
        int seq,
        TermDeed deed,
        Instant at,
        @Nullable UUID actor) {}
