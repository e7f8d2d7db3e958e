package gezhi.cases.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;

/**
 * The working calendar, and the form that enters a year.
 *
 * @param missing the year that is wanted by now; empty when none is
 * @param mayChange true for the administrator
 */
record CalendarPage(
        List<Year> years,
        String missing,
        CalendarForm form,
        List<Option> choices,
        FormErrors errors,
        boolean mayChange) {

    /**
     * @param off ranges of days
     * @param source the notice it was copied from, with who entered it and when; empty for what the program brings
     */
    record Year(String year, List<String> off, List<String> worked, String source) {}
}
