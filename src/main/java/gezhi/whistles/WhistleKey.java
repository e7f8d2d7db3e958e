package gezhi.whistles;

import java.time.Instant;
import java.util.UUID;

/** Where a page of a list ended: the row's time and id, by which lists are ordered, the newest first. */
public record WhistleKey(Instant at, UUID id) {
    /** Before everything: the first page. */
    public static final WhistleKey FIRST = new WhistleKey(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** The key as {@link #text} wrote it; the first page for anything else. */
    public static WhistleKey of(String text) {
        int mark = text.indexOf('_');
        try {
            WhistleKey key = mark < 0
                    ? FIRST
                    : new WhistleKey(Instant.parse(text.substring(0, mark)), UUID.fromString(text.substring(mark + 1)));
            return key.at.isAfter(FIRST.at) || key.at.isBefore(Instant.EPOCH) ? FIRST : key;
        } catch (RuntimeException malformed) {
            return FIRST;
        }
    }

    public String text() {
        return at + "_" + id;
    }
}
