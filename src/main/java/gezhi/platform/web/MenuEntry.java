package gezhi.platform.web;

import gezhi.platform.Role;
import java.util.Set;

/**
 * A way into a module's pages. Modules declare theirs as beans; the frame shows those of the role at hand.
 *
 * @param key message key of its name
 * @param icon id of a symbol in img/icons.svg
 * @param order from the top; the first four marked {@code phone} make the bottom bar of the phone
 */
public record MenuEntry(String key, String href, String icon, int order, boolean phone, Set<Role> roles) {

    public static MenuEntry of(String key, String href, String icon, int order, boolean phone, Role... roles) {
        return new MenuEntry(key, href, icon, order, phone, Set.of(roles));
    }

    /** True when {@code path} is this entry's page or lies under it. */
    public boolean leadsTo(String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }
}
