package gezhi.cases.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One category: what it is, its limits through time, and the forms that change it.
 *
 * @param title its name in the reader's language
 * @param above the categories it lies under, from the tree down
 * @param until the day its end is set for; null while none is
 * @param inherited the limits of the tree above, for a category without its own for all levels; empty else
 * @param earlier the latest first; empty while it was never corrected
 * @param mayChange true for the administrator, while it stands
 */
record CategoryPage(
        String code,
        String title,
        String name,
        String nameEn,
        String kind,
        String from,
        @Nullable String until,
        List<Crumb> above,
        List<Limit> limits,
        String inherited,
        List<Earlier> earlier,
        boolean isLeaf,
        boolean mayChange,
        Forms forms) {

    record Crumb(String code, String name) {}

    /**
     * A line of the history.
     *
     * @param state message key: holds, planned, past or replaced
     * @param by who set it and when; empty when it came with the profile
     */
    record Limit(
            String level,
            String amount,
            String from,
            @Nullable String to,
            String state,
            String by) {}

    /** What it was before a correction. */
    record Earlier(String until, String name, String nameEn, String shown, String by) {}

    record Forms(
            CategoryForm correction,
            List<Option> shown,
            AllowanceForm allowance,
            String to,
            List<Option> levels,
            List<Option> units,
            FormErrors errors) {}

    /** What is shown for a new category. */
    record Fresh(CategoryForm form, List<Option> kinds, List<Option> shown, FormErrors errors) {}
}
