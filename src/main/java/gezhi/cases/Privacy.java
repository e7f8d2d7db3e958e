package gezhi.cases;

import java.util.Arrays;
import java.util.Optional;

/**
 * What everybody learns of the cases of a category, from the most open to the strictest; the same as in {@code cases.privacy}. Of the
 * category and the classes above it the strictest counts. People who work on a case see all of it, whatever its level.
 */
public enum Privacy {
    /** Category, community, where it stands; once a desk has looked, words and the first photo. */
    OPEN(true, true, true, true),
    /** Category, community and where it stands; no words, no photo. */
    PLACE(true, true, false, false),
    /** Only counted, by community with all categories together: {@code /map}, {@code /heat}, {@code /figures}. */
    COUNTED(true, false, false, false),
    /** In no list, map, heat or feed; only within the totals of {@code /figures}, which are of all categories (ADR 0053). */
    CLOSED(false, false, false, false);

    private final boolean counted;
    private final boolean listed;
    private final boolean words;
    private final boolean photos;

    Privacy(boolean counted, boolean listed, boolean words, boolean photos) {
        this.counted = counted;
        this.listed = listed;
        this.words = words;
        this.photos = photos;
    }

    public boolean counted() {
        return counted;
    }

    public boolean listed() {
        return listed;
    }

    public boolean words() {
        return words;
    }

    public boolean photos() {
        return photos;
    }

    public static Optional<Privacy> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    public boolean isStricterThan(Privacy other) {
        return compareTo(other) > 0;
    }

    public Privacy strictest(Privacy other) {
        return isStricterThan(other) ? this : other;
    }
}
