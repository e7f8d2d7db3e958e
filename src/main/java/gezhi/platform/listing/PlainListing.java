package gezhi.platform.listing;

import gezhi.platform.Role;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list whose rows nobody has counted beforehand.
 *
 * @param address of the page, by its filters
 */
public record PlainListing(
        String key, Function<Filters, String> address, Set<Role> roles, List<String> columns, Source source)
        implements Listing {
    /** @param path of the page, whatever its filters */
    public PlainListing(String key, String path, Set<Role> roles, List<String> columns, Source source) {
        this(key, filters -> path, roles, columns, source);
    }

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
        return address.apply(filters);
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
