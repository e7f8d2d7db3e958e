package gezhi.dashboards.web;

import gezhi.dashboards.Period;
import gezhi.dashboards.model.Dimension;

/** Addresses within these pages. */
final class Addresses {

    private Addresses() {}

    static String overview(String division, Period period) {
        return "/figures/" + division + "?from=" + period.from() + "&to=" + period.to();
    }

    static String breakdown(String division, Dimension by, Period period) {
        return "/figures/" + division + "/all?by=" + by + "&from=" + period.from() + "&to=" + period.to();
    }

    static String rows(String division, Period period) {
        return "/figures/rows?division=" + division + "&from=" + period.from() + "&to=" + period.to();
    }
}
