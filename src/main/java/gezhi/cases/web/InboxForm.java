package gezhi.cases.web;

import gezhi.cases.InboxFilter;
import gezhi.cases.Work;
import gezhi.cases.loop.Step;
import gezhi.platform.web.Typed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the address of the inbox says.
 *
 * @param heap how addresses named what is waited for before there was an inbox, and how other pages still do
 * @param rows how many rows to show, so that whoever comes back finds the same ones
 * @param after key of the rows before, when only further ones are asked for
 */
record InboxForm(
        InboxFilter.@Nullable Tab tab,
        Work.@Nullable Kind heap,
        @Nullable Step step,
        String category,
        String division,
        String text,
        @Nullable Integer rows,
        String after) {
    static final int SCREEN = 30;

    /** A street with 400 open cases fits; beyond that one filters. */
    private static final int MOST_ROWS = 420;

    private static final int LONGEST_TEXT = 100;

    InboxForm {
        category = Typed.stripped(category);
        division = Typed.stripped(division);
        text = Typed.stripped(text);
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        rows = Math.clamp(rows == null ? SCREEN : rows, SCREEN, MOST_ROWS);
        after = Typed.stripped(after);
    }

    public InboxFilter.Tab shown() {
        if (tab != null) {
            return tab;
        }
        return heap == null || heap == Work.Kind.TO_DISPATCH ? InboxFilter.Tab.UNASSIGNED : InboxFilter.Tab.ALL;
    }

    InboxFilter filter() {
        List<Step> steps = step != null || tab != null || heap == null ? chosenSteps() : heap.steps();
        return new InboxFilter(shown(), steps, division, category, text);
    }

    /** As they are in the addresses of the tabs, which know of no heap; empty for all. */
    List<Step> chosenSteps() {
        return step == null ? List.of() : List.of(step);
    }

    /** Is anything but the tab chosen? */
    public boolean filtered() {
        return step != null || !category.isEmpty() || !division.isEmpty() || !text.isEmpty();
    }

    public int shownRows() {
        return rows == null ? SCREEN : rows;
    }

    boolean mayShowMore() {
        return shownRows() < MOST_ROWS;
    }

    /** The same filters under another tab. */
    String under(InboxFilter.Tab other) {
        return "/work?" + query("tab=" + other);
    }

    /** These filters as they are kept and shown in an address, without rows. */
    public String query() {
        return query("tab=" + shown());
    }

    /** Where exactly the rows of these filters are taken out, all of them. */
    public String exportHref() {
        return "/exports/inbox?" + (tab == null && heap != null ? query("heap=" + heap) : query());
    }

    String href(int rowsShown) {
        return "/work?" + query() + (rowsShown > SCREEN ? "&rows=" + rowsShown : "");
    }

    private String query(String under) {
        StringJoiner query = new StringJoiner("&");
        query.add(under);
        add(query, "step", step == null ? "" : step.name());
        add(query, "category", category);
        add(query, "division", division);
        add(query, "text", text);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
