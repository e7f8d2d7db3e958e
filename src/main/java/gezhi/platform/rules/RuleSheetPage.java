package gezhi.platform.rules;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;

/**
 * One sheet of rules.
 *
 * @param mayEnd true where a line can be ended without another in its place
 * @param mayEdit true where one can be brought into the form
 * @param seesChanges true for those who are shown who changed what
 * @param from the day in the form
 */
record RuleSheetPage(
        String name,
        String title,
        String lead,
        List<String> heads,
        List<Row> rows,
        boolean mayChange,
        boolean mayEnd,
        boolean mayEdit,
        List<Field> fields,
        String from,
        boolean seesChanges,
        List<Changed> changes,
        FormErrors errors) {

    /** @param keys which line it is @param change address with the line in the form @param days on which it holds, in words */
    record Row(List<String> cells, List<Option> keys, String change, String days) {}

    /**
     * @param input {@code choice}, {@code choices}, {@code number} or {@code text}
     * @param chosen of choices, in words
     * @param values of choices
     */
    record Field(
            String name,
            String label,
            String hint,
            String input,
            String value,
            String chosen,
            List<String> values,
            List<Option> options) {}

    record Changed(String at, String by, String what, String days) {}

    /** All sheets. */
    record Index(List<Sheet> sheets) {
        record Sheet(String name, String title, String lead) {}
    }
}
