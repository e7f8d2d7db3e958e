package gezhi.platform;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a list paged by keyset: the rows, and the key after which the next slice begins.
 *
 * @param next null when nothing follows
 */
public record Slice<T>(List<T> rows, @Nullable String next) {
    /** How many rows a page shows; a query asks for one more to learn whether another page follows. */
    public static final int SIZE = 50;

    /** How many rows are read at a time where a whole list goes out: each question has its price, whatever it brings. */
    public static final int MANY = 500;

    public Slice {
        rows = List.copyOf(rows);
    }

    /** Cuts {@code found}, which holds up to {@code size + 1} rows, and names the key of the last row shown. */
    public static <T> Slice<T> of(List<T> found, int size, Function<T, String> key) {
        if (found.size() <= size) {
            return new Slice<>(found, null);
        }
        List<T> shown = found.subList(0, size);
        return new Slice<>(shown, key.apply(shown.getLast()));
    }

    /** Hands out a whole list in its order, slice by slice; {@code list} takes the key of the slice before, empty for the first. */
    public static <T> void walk(Function<String, Slice<T>> list, Consumer<List<T>> rows) {
        @Nullable String after = "";
        while (after != null) {
            Slice<T> slice = list.apply(after);
            rows.accept(slice.rows());
            after = slice.next();
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(rows.stream().map(change).toList(), next);
    }
}
