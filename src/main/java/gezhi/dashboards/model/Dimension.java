package gezhi.dashboards.model;

/** By what figures are broken down; the roll-up keeps each by itself, not their product. */
public enum Dimension {
    ALL,
    CATEGORY,
    OFFICE
}
