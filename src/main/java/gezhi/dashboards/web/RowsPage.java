package gezhi.dashboards.web;

import gezhi.dashboards.Selection;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a figure.
 *
 * @param number how many there are in all, counted from the journal
 * @param export address where all of them are taken out; null for those who take nothing out
 * @param next address of the next page, or null
 */
record RowsPage(
        Division division,
        Selection selection,
        String number,
        List<Row> rows,
        @Nullable String export,
        @Nullable String next) {

    /** An entry as it is shown. */
    record Row(String at, String number, String href, String place, String category, String office, String step) {}

    static RowsPage of(Division division, Selection selection, long number, List<Row> rows, @Nullable String after) {
        String query = Addresses.rows(division.code(), selection.period()).replaceFirst(".*\\?", "")
                + "&measure=" + selection.measure()
                + "&category=" + selection.category()
                + "&office=" + selection.office();
        boolean mayExport = FigureRowListing.READERS.contains(Scoped.current().role());
        return new RowsPage(
                division,
                selection,
                Numbers.whole(number),
                rows,
                mayExport ? "/exports/figure-rows?" + query : null,
                after == null
                        ? null
                        : "/figures/rows?" + query + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
    }
}
