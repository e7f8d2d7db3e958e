package gezhi.platform.web;

import gezhi.platform.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that the people of a role must know in time, shown above some pages for as long as it is so. Modules declare theirs as beans.
 *
 * @param paths pages as asked for, without the query; empty for every page
 * @param words what there is to say now; asked only on those pages, in the scope of the reader
 */
public record PageNotice(Set<String> paths, Set<Role> roles, Supplier<Optional<Words>> words) {

    /**
     * @param key message key, with one value if it has any
     * @param href where it is dealt with or explained, or null
     * @param link message key of the link, or null
     * @param buttons what can be answered at once, all to one address; empty when there is nothing to answer
     */
    public record Words(
            String key,
            String value,
            @Nullable String href,
            @Nullable String link,
            List<Button> buttons) {
        public Words {
            buttons = List.copyOf(buttons);
        }

        /** Words that lead somewhere and ask nothing. */
        public Words(String key, String value, @Nullable String href, @Nullable String link) {
            this(key, value, href, link, List.of());
        }

        /** Words that lead nowhere. */
        public static Words of(String key) {
            return new Words(key, "", null, null);
        }
    }

    /**
     * An answer of one tap.
     *
     * @param action address to which it is posted
     * @param label message key
     */
    public record Button(String action, String name, String value, String label) {}

    boolean isFor(Role role, String path) {
        return roles.contains(role) && (paths.isEmpty() || paths.contains(path));
    }
}
