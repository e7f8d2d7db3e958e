package gezhi.cases;

import gezhi.cases.loop.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that may be about the same problem. For the public without words and photo until a desk has looked at them, and never one of
 * a private category.
 *
 * @param metres between the two; for the public the next hundred above; {@link #BY_ADDRESS} where not both have a position
 * @param likely probably the same; otherwise perhaps
 * @param households how many have reported it, as far as known
 * @param photo null when there is none, or none to be shown
 */
public record Alike(
        UUID id,
        String number,
        String category,
        Step step,
        Instant received,
        int metres,
        boolean likely,
        int households,
        String words,
        @Nullable UUID photo) {
    public static final int BY_ADDRESS = -1;
}
