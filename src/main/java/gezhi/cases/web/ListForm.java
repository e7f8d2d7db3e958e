package gezhi.cases.web;

import gezhi.cases.CaseFilter;
import gezhi.cases.loop.Step;
import gezhi.platform.web.Typed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriUtils;

/**
 * The filters of the list; what is empty leaves nothing out.
 *
 * @param step any of these steps; {@code OPEN} stands for all that are not settled
 */
record ListForm(
        List<String> step,
        String category,
        @Nullable UUID office,
        CaseFilter.Clock clock,
        CaseFilter.Placed placed,
        String division,
        String text,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to) {
    static final String OPEN = "OPEN";

    ListForm {
        step = step == null
                ? List.of()
                : step.stream().filter(ListForm::isStep).distinct().toList();
        category = Typed.stripped(category);
        clock = clock == null ? CaseFilter.Clock.ANY : clock;
        placed = placed == null ? CaseFilter.Placed.ANY : placed;
        division = Typed.stripped(division);
        text = Typed.stripped(text);
    }

    CaseFilter filter() {
        return new CaseFilter(steps(), division, category, office, clock, placed, text, from, to);
    }

    private List<Step> steps() {
        return Arrays.stream(Step.values())
                .filter(each -> step.contains(each.name()) || each.isOpen() && step.contains(OPEN))
                .toList();
    }

    /** The list that these filters make, as a link. */
    String href(@Nullable String after) {
        StringJoiner link = new StringJoiner("&", "/cases?", "").setEmptyValue("/cases");
        step.forEach(each -> add(link, "step", each));
        add(link, "category", category);
        add(link, "office", office);
        add(link, "clock", clock == CaseFilter.Clock.ANY ? null : clock);
        add(link, "placed", placed == CaseFilter.Placed.ANY ? null : placed);
        add(link, "division", division);
        add(link, "text", text);
        add(link, "from", from);
        add(link, "to", to);
        add(link, "after", after);
        return link.toString();
    }

    private static void add(StringJoiner link, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            link.add(name + "=" + UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static boolean isStep(String name) {
        return name.equals(OPEN)
                || Arrays.stream(Step.values()).anyMatch(step -> step.name().equals(name));
    }
}
