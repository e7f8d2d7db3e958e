package gezhi.dashboards;

import gezhi.dashboards.model.Measure;

/**
 * Which figure: what is counted, where, when, and of which category and office; an empty category or office means all.
 */
public record Selection(String division, Measure measure, Period period, String category, String office) {}
