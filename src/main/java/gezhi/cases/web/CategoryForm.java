package gezhi.cases.web;

import gezhi.cases.Category;
import gezhi.platform.web.Typed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A category as the administrator writes it.
 *
 * @param kind {@code leaf} when it can be reported, {@code class} when it holds others
 * @param shown {@code private} when it is never shown to the public
 */
record CategoryForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String kind,
        @Nullable String shown) {

    static CategoryForm under(String parent) {
        return new CategoryForm(parent, "", "", "leaf", "public");
    }

    Category category() {
        return new Category(
                Typed.text(code).strip().toUpperCase(Locale.ROOT),
                Typed.text(name),
                Typed.text(nameEn),
                !"class".equals(kind),
                "private".equals(shown));
    }
}
