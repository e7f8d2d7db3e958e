package gezhi.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transfer as booked, with the legs that the reader may see. @param person who booked it; null for the program */
public record BookedTransfer(
        UUID id,
        Book book,
        String source,
        String what,
        String words,
        Instant at,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        @Nullable UUID person,
        String role,
        List<Leg> legs) {

    /** What an account got. */
    public record Leg(
            UUID account,
            AccountKind kind,
            String name,
            @Nullable UUID owner,
            String division,
            long amount) {}
}
