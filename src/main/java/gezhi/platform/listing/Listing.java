package gezhi.platform.listing;

import gezhi.platform.Role;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list as its page shows it, to be taken out row by row. It reads the filters of its page by the same form and goes through the same
 * queries in the same scope, so that nothing comes out that the page does not show. Modules declare theirs as beans.
 */
public interface Listing {

    /** Its name in addresses and messages: the title is {@code listings.<key>}, a column {@code listings.<key>.<column>}. */
    String key();

    /** Path of the page that shows it; the filters follow as its query. */
    String page(Filters filters);

    /** Who may take it out. */
    Set<Role> roles();

    /** The columns, in order. */
    List<String> columns();

    /** How many rows it has; empty when only reading them all would tell. */
    OptionalLong count(Filters filters);

    /** Hands out the rows in the order of the page, as many cells as there are columns, in the reader's language; reads some at a time. */
    void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows);
}
