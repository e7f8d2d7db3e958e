package gezhi.cases.store;

import java.time.Instant;
import java.util.UUID;

/** Where a page of a list ends: written into links, so read back with care. */
public record RowKey(Instant received, UUID id) {
    /** Before everything: the first page. */
    public static final RowKey NEWEST = new RowKey(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** The key as {@link #text} wrote it; the first page for anything else. */
    public static RowKey of(String text) {
        int mark = text.indexOf('_');
        if (mark < 0) {
            return NEWEST;
        }
        try {
            return new RowKey(Instant.parse(text.substring(0, mark)), UUID.fromString(text.substring(mark + 1)));
        } catch (RuntimeException malformed) {
            return NEWEST;
        }
    }

    public String text() {
        return received + "_" + id;
    }
}
