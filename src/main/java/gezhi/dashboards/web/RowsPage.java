package gezhi.dashboards.web;

import gezhi.dashboards.Selection;
import gezhi.platform.Slice;
import gezhi.territory.Division;
import org.jspecify.annotations.Nullable;

/** @param number how many rows there are, counted from the journal */
record RowsPage(
        Division division, Selection selection, String number, Slice<Row> rows, @Nullable String next, @Nullable String of) {

    /** An entry as it is shown. */
    record Row(String at, String number, String caseHref, String place, String category, String office, String stepKey) {}
}
