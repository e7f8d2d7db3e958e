package gezhi.exchange.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of a client, as it can be read: the key itself was shown once.
 *
 * @param hint its last characters
 * @param desk where it stands; null for one that is bound to none
 * @param to the first day on which it opens nothing any more; null while no end is set
 * @param revoked when it was taken back; null when it was not
 * @param lastUsed to the minute; null for never
 */
public record ClientKey(
        UUID id,
        String hint,
        Set<Grant> grants,
        @Nullable Desk desk,
        @Nullable LocalDate to,
        Instant created,
        @Nullable Instant revoked,
        @Nullable Instant lastUsed) {

    public ClientKey {
        grants = Set.copyOf(grants);
    }

    public boolean opensOn(LocalDate day) {
        return revoked == null && (to == null || day.isBefore(to));
    }
}
