package gezhi.callouts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People have been called out, or a call has ended; published within the transaction that wrote it down.
 *
 * @param seq of the journal of the call
 * @param actor null when it ended by itself
 */
public record CalledOut(
        UUID callOut,
        int seq,
        Deed deed,
        Instant at,
        @Nullable UUID actor) {

    /** What everybody called is to know. */
    public enum Deed {
        START,
        END
    }
}
