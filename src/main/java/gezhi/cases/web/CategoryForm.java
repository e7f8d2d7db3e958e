package gezhi.cases.web;

import gezhi.cases.Category;
import gezhi.cases.Privacy;
import gezhi.platform.web.Typed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A category as the administrator writes it.
 *
 * @param kind {@code leaf} when it can be reported, {@code class} when it holds others
 * @param shown a name of {@link Privacy}; what is none of them is closed
 */
record CategoryForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String kind,
        @Nullable String shown) {

    static CategoryForm under(String parent) {
        return new CategoryForm(parent, "", "", "leaf", Privacy.OPEN.name());
    }

    Category category() {
        return new Category(
                Typed.text(code).strip().toUpperCase(Locale.ROOT),
                Typed.text(name),
                Typed.text(nameEn),
                !"class".equals(kind),
                privacy());
    }

    Privacy privacy() {
        return Privacy.find(Typed.text(shown)).orElse(Privacy.CLOSED);
    }

    /** For the correction of one that stands. */
    static CategoryForm of(Category category) {
        return new CategoryForm(
                category.code(),
                category.name(),
                category.nameEn(),
                category.leaf() ? "leaf" : "class",
                category.privacy().name());
    }
}
