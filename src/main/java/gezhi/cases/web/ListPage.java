package gezhi.cases.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of cases.
 *
 * @param count of exactly what the filters let through
 * @param more address of the next page; null when all is shown
 * @param filtered true when a filter is set, so that an empty list can say why
 */
record ListPage(
        ListForm form,
        List<Option> steps,
        List<Option> categories,
        List<Option> offices,
        List<Option> clocks,
        List<Option> divisions,
        long count,
        List<Line> lines,
        @Nullable String more,
        boolean filtered) {

    /** The steps chosen, in words; empty for all. */
    public String chosenSteps() {
        return steps.stream()
                .filter(option -> form.step().contains(option.value()))
                .map(Option::text)
                .collect(Collectors.joining(" · "));
    }

    /** Where this list is taken out as it is filtered. */
    public String exportHref() {
        return form.href(null).replaceFirst("^/cases", "/exports/cases");
    }

    public FormErrors errors() {
        return FormErrors.none();
    }
}
