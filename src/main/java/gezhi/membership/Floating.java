package gezhi.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member who lives here while their relation is with an organization elsewhere.
 *
 * @param name empty once they are not kept any more
 * @param residence code of the community, grid or unit where they live; empty with the name
 * @param origin the organization that keeps the relation, in words; may be empty
 * @param body the organization that is to attach them, or has
 * @param bodyName empty where the reader may not know it
 * @param consentedOn the day on which they agreed; null before
 */
public record Floating(
        UUID id,
        String name,
        String residence,
        String residenceName,
        String origin,
        UUID body,
        String bodyName,
        FloatingStep step,
        @Nullable LocalDate consentedOn,
        int version) {

    /**
     * Who was found.
     *
     * @param name 1 to 50 characters
     * @param residence code of a community or of what lies in it
     * @param origin at most 100 characters
     */
    public record Draft(String name, String residence, String origin, UUID body) {}

    /**
     * What somebody wishes to do.
     *
     * @param version as it was seen
     * @param consentedOn read of {@link FloatingDeed#ATTACH} only
     * @param words at most 200 characters; names nobody
     */
    public record Wish(
            UUID request,
            int version,
            FloatingDeed deed,
            @Nullable LocalDate consentedOn,
            String words) {}

    public record Move(Instant at, FloatingDeed deed, String actorName, String words) {}
}
