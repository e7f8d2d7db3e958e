package gezhi.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a page of a list ends: written into links, so read back with care.
 *
 * @param at the instant by which the list is ordered
 */
public record RowKey(Instant at, UUID id) {
    /** Before everything in a list with the newest on top: its first page. */
    public static final RowKey NEWEST = new RowKey(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** Before everything in a list with the oldest on top. */
    public static final RowKey OLDEST = new RowKey(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));

    /** The key as {@link #text} wrote it; {@code first}, where the list begins, for anything else. */
    public static RowKey of(String text, RowKey first) {
        int mark = text.indexOf('_');
        if (mark < 0) {
            return first;
        }
        try {
            RowKey key = new RowKey(Instant.parse(text.substring(0, mark)), UUID.fromString(text.substring(mark + 1)));
            return key.at.isBefore(OLDEST.at) || key.at.isAfter(NEWEST.at) ? first : key;
        } catch (RuntimeException malformed) {
            return first;
        }
    }

    public String text() {
        return at + "_" + id;
    }
}
