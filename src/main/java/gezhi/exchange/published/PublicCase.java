package gezhi.exchange.published;

import gezhi.cases.loop.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a case.
 *
 * @param community the community it lies in, or what is known that is larger; {@code lon} and {@code lat} are those of the community
 * @param words null until a desk has filed the case, and where its category keeps them back; without telephones and the like
 * @param photo of the report, likewise; see {@link gezhi.cases.PublicPhotos}
 * @param updated when it last moved
 * @param due until when the office has promised it, while it has it
 */
public record PublicCase(
        UUID id,
        String number,
        Step step,
        String category,
        String community,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String words,
        @Nullable UUID photo,
        String channel,
        @Nullable UUID office,
        Instant received,
        Instant updated,
        @Nullable Instant due) {}
