package gezhi.planning;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a unit besides its households; null is not known. 0 to 1,000,000 each.
 *
 * @param population people who live there
 * @param elderly of these, as the city counts them
 * @param members of the Party who live there
 */
record UnitFigures(
        String unit,
        @Nullable Integer population,
        @Nullable Integer elderly,
        @Nullable Integer members,
        @Nullable Integer firms) {
    static final int MOST = 1_000_000;
}
