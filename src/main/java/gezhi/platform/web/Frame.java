package gezhi.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: the menu of the role at hand, who is signed in, which city, which language is offered.
 *
 * @param notices what this role must know on this page
 * @param bell for those who have signed in, where something may wait for them; null otherwise
 * @param path the path asked for, without the query
 * @param stale true when a form sent from this page came too late and nothing was done
 * @param mayChooseCity true when a visitor may look at another city
 * @param otherLanguage address of this page in the other language
 */
public record Frame(
        @Nullable CurrentCity city,
        @Nullable SignedIn user,
        List<MenuEntry> menu,
        List<PageNotice.Words> notices,
        @Nullable Bell bell,
        String path,
        boolean stale,
        boolean mayChooseCity,
        String otherLanguage) {
    /** The parameter that says so. */
    static final String STALE = "stale";

    private static final int PHONE_BAR = 4;

    /** Does the menu of the role lead to {@code href}? Buttons elsewhere on a page show no door that is closed. */
    public boolean offers(String href) {
        return menu.stream().anyMatch(entry -> entry.href().equals(href));
    }

    /** The entries of the bottom bar. */
    public List<MenuEntry> phoneBar() {
        return menu.stream().filter(MenuEntry::phone).limit(PHONE_BAR).toList();
    }
}
