package gezhi.platform.listing;

import gezhi.platform.Role;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list whose page has one address whatever its filters, and whose rows nobody has counted beforehand.
 *
 * @param path of the page
 */
public record PlainListing(String key, String path, Set<Role> roles, List<String> columns, Source source)
        implements Listing {
    public PlainListing {
        roles = Set.copyOf(roles);
        columns = List.copyOf(columns);
    }

    /** Looks the filters through, and reads nothing yet; those that no page has are an {@link IllegalArgumentException}. */
    @FunctionalInterface
    public interface Source {
        Rows under(Filters filters);
    }

    /** Reads, some at a time. */
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<List<? extends @Nullable Object>> rows);
    }

    @Override
    public String page(Filters filters) {
        return path;
    }

    @Override
    public OptionalLong count(Filters filters) {
        source.under(filters);
        return OptionalLong.empty();
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        source.under(filters).each(rows);
    }
}
