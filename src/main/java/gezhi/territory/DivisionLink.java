package gezhi.territory;

import gezhi.platform.Role;
import java.util.Set;

/**
 * A way from a division, on its card and its page, to another module's page about it; declared as a bean.
 *
 * @param key message key of its words
 * @param start of the address; the division's code follows
 */
public record DivisionLink(String key, String start, int order, Set<Role> roles) {

    public static DivisionLink of(String key, String start, int order, Role... roles) {
        return new DivisionLink(key, start, order, Set.of(roles));
    }
}
