package gezhi.territory;

/** GB/T 34300: grids of a neighbourhood, and grids of one place with its own management. Other divisions are {@link #GENERAL}. */
public enum GridKind {
    GENERAL,
    /** A park, office tower, market, campus or hospital. */
    DEDICATED
}
