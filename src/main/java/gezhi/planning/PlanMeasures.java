package gezhi.planning;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of a division of an area into grids. Dedicated grids, which stay as they are, are left out.
 *
 * @param mean mean deviation of a grid's weight from the mean of its community, in percent
 * @param most weight of the largest grid; null for the administrator where cases are the weight, as is {@code fewest}
 * @param fewest weight of the smallest grid
 * @param border metres of border between grids of one community
 * @param reach how far a household is from the middle of its grid on average, in metres: the less, the more compact
 * @param movedHouseholds that leave their grid of today
 * @param movedCases open cases of these; null for the administrator, who sees no cases
 * @param outside grids beyond the tolerance
 * @param weight by which grids are measured against each other; null: households, as for plans drawn before one could choose
 * @param spanned grids with units side by side that a barrier parts; null where no barriers are known, and for older plans
 * @param vacant grids, dedicated ones too, that go on as none that has a grid worker; null for older plans, as is {@code bodies}
 * @param bodies that stand for a grid or unit that the plan closes
 */
public record PlanMeasures(
        int grids,
        int units,
        int households,
        double mean,
        @Nullable Integer most,
        @Nullable Integer fewest,
        long border,
        int reach,
        int movedHouseholds,
        @Nullable Integer movedCases,
        int outside,
        int broken,
        int crossing,
        @Nullable Weight weight,
        @Nullable Integer spanned,
        @Nullable Integer vacant,
        @Nullable Integer bodies) {

    /** What is to be alike, households where nothing else was said. */
    public Weight balanced() {
        return weight == null ? Weight.HOUSEHOLDS : weight;
    }
}
