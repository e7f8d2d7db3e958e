package gezhi.cases;

import gezhi.cases.loop.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a case; see {@code cases.v_public}.
 *
 * @param community code of the community it lies in, or of the larger division where no more is known
 * @param words null until a desk has filed it, and where the category keeps them back; without telephones and the like
 * @param worded false where the category keeps words and photo back for good
 * @param photo of the report, where it may be seen; see {@link PublicPhotos}
 * @param households how many have reported the problem, each counted once as far as they can be told apart
 * @param moved when it last moved
 */
public record PublicCase(
        UUID id,
        String number,
        Step step,
        String category,
        String community,
        String communityName,
        @Nullable String words,
        boolean worded,
        @Nullable UUID photo,
        Instant receivedAt,
        Instant moved,
        int households) {

    /** Its public page, within this program. The city is part of it: numbers are the city's own, and whoever follows it may look at another. */
    public static String path(String city, String number) {
        return "/around/" + city + "/cases/" + number;
    }

    PublicCase inPublicWords() {
        return words == null ? this : saying(PublicWords.of(words));
    }

    PublicCase withoutWords() {
        return saying(null);
    }

    private PublicCase saying(@Nullable String said) {
        return new PublicCase(
                id,
                number,
                step,
                category,
                community,
                communityName,
                said,
                worded,
                photo,
                receivedAt,
                moved,
                households);
    }
}
