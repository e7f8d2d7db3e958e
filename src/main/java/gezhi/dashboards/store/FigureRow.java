package gezhi.dashboards.store;

import gezhi.dashboards.model.Measure;

/** @param key what the figure is broken down by: a month, a division, a category or an office */
public record FigureRow(String key, Measure measure, long number) {}
