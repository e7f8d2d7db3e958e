package gezhi.platform.sheets;

/** A column of a table that people fill in, found by its heading in either language; implemented by an enum. */
public interface Heading {
    String zh();

    String en();

    /** True when a table without it is not read at all. */
    boolean isNeeded();
}
