package gezhi.cases;

import gezhi.cases.loop.Place;
import gezhi.files.Picture;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody reports a problem.
 *
 * @param requestId made once by the form and sent with every retry; random, for the secret link is made from it
 * @param category code of a leaf
 * @param point WGS-84, when the map or the phone gave one; decides the division
 * @param division picked by hand where there is no point; null when neither is known
 * @param address in words, may be empty
 * @param words what is the matter, required, at most {@value #LONGEST_WORDS} characters
 * @param contact null when the reporter does not want to be reached
 * @param filled replies to the questions of the category; null where nobody could be asked, and then none is missing
 */
public record Report(
        UUID requestId,
        Channel channel,
        String category,
        Place.@Nullable Point point,
        @Nullable String division,
        String address,
        String words,
        @Nullable Contact contact,
        List<Picture> photos,
        @Nullable Filled filled) {

    public static final int LONGEST_WORDS = 4_000;

    /** Under this name a page hands {@link Begun} to the report form, as a flash attribute: the request id is a secret, so never in an address. */
    public static final String BEGUN = "begun";

    /** What another page knows of a problem already; the report form comes filled in with it. */
    public record Begun(UUID requestId, String division, String address, String words) {}

    /** By this a report can be found again with {@link CaseQueries#findReported}; the request id, and so the secret link, cannot be made from it. */
    public static UUID key(UUID requestId) {
        return Link.of(requestId).requestId();
    }

    /** By which way a report came in. */
    public enum Channel {
        /** The public page. */
        WEB,
        /** A grid worker on patrol. */
        PATROL,
        /** Taken down at the desk, by telephone or in person. */
        DESK,
        /** By a program that connects; the reporter is its client. */
        API,
        /** Brought over from another system. */
        IMPORT
    }

    public Report {
        photos = List.copyOf(photos);
    }

    /** A report by which nobody could be asked anything. */
    public Report(
            UUID requestId,
            Channel channel,
            String category,
            Place.@Nullable Point point,
            @Nullable String division,
            String address,
            String words,
            @Nullable Contact contact,
            List<Picture> photos) {
        this(requestId, channel, category, point, division, address, words, contact, photos, null);
    }
}
