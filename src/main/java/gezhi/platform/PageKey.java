package gezhi.platform;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a page of a list begins: after the row with this value in the column of its order and, among those, this id. It comes back from an
 * address, so it may be anything.
 */
public record PageKey<T>(T at, UUID id) {

    /** The key as {@link #text} wrote it; empty for the first page, and for what no page wrote. */
    public static <T> Optional<PageKey<T>> of(String text, Function<String, T> read) {
        int mark = text.lastIndexOf('_');
        if (mark < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PageKey<>(read.apply(text.substring(0, mark)), UUID.fromString(text.substring(mark + 1))));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    public String text() {
        return at + "_" + id;
    }
}
