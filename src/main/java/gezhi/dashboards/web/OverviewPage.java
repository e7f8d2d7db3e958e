package gezhi.dashboards.web;

import gezhi.dashboards.Period;
import gezhi.dashboards.model.Counts;
import gezhi.dashboards.model.Measure;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one division.
 *
 * @param total the line of the whole period, shown as tiles
 * @param open cases open now
 * @param openHref the list of open cases, or null when the reader may not see it
 * @param childLevel what the children are called; null for a division without children
 * @param sameGround the division beside what it followed and what follows it, and together; empty where there is none
 * @param chart months and numbers for the chart, as the script reads them
 */
record OverviewPage(
        Division division,
        List<Division> path,
        Period period,
        Line total,
        String open,
        @Nullable String openHref,
        List<Line> months,
        @Nullable String childLevel,
        List<Line> children,
        @Nullable String moreChildren,
        Breakdown categories,
        Breakdown offices,
        Chart chart,
        List<Line> sameGround) {

    /**
     * The figures by category or office.
     *
     * @param all how many lines there are in all
     * @param rest where all of them are, or null when none is left out
     */
    record Breakdown(List<Line> lines, int all, @Nullable String rest) {
        /** More than a screen or two are not read on the way down; all of them have a page of their own. */
        static final int SHOWN = 15;
    }

    /** Numbers by month for the chart. */
    record Chart(List<String> months, List<Long> received, List<Long> completed, List<Long> overdue) {

        static Chart of(Map<String, Counts> months) {
            return new Chart(
                    months.keySet().stream().map(month -> month.substring(0, 7)).toList(),
                    numbers(months, Measure.RECEIVED),
                    numbers(months, Measure.COMPLETED),
                    numbers(months, Measure.OVERDUE));
        }

        private static List<Long> numbers(Map<String, Counts> months, Measure measure) {
            return months.values().stream().map(counts -> counts.of(measure)).toList();
        }
    }

    /** Visitors take nothing out: nobody could ask them what for. */
    public boolean mayExport() {
        return Scoped.current().role() != Role.PUBLIC;
    }

    /** Heads of the columns. */
    public List<String> heads() {
        return Line.HEADS;
    }
}
