package gezhi.dashboards.web;

import gezhi.dashboards.Period;
import gezhi.dashboards.model.Dimension;
import gezhi.territory.Division;
import java.util.List;

/** All figures of one division by category or by office. */
record BreakdownPage(Division division, List<Division> path, Dimension by, Period period, List<Line> lines) {

    /** Where the overview of the division is. */
    public String overview() {
        return Addresses.overview(division.code(), period);
    }

    /** Heads of the columns. */
    public List<String> heads() {
        return Line.HEADS;
    }

    /** Message key of what the lines stand for. */
    public String byKey() {
        return by == Dimension.OFFICE ? "dashboards.office" : "dashboards.category";
    }

    /** Message key of what the page shows. */
    public String headKey() {
        return by == Dimension.OFFICE ? "dashboards.by-office" : "dashboards.by-category";
    }
}
