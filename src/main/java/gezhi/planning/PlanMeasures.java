package gezhi.planning;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of a division of an area into grids. Dedicated grids, which stay as they are, are left out.
 *
 * @param mean mean deviation of a grid's households from the mean of its community, in percent
 * @param most households of the largest grid
 * @param fewest households of the smallest grid
 * @param border metres of border between grids of one community
 * @param reach how far a household is from the middle of its grid on average, in metres: the less, the more compact
 * @param movedHouseholds that leave their grid of today
 * @param movedCases open cases of these; null for the administrator, who sees no cases
 * @param outside grids beyond the tolerance
 */
public record PlanMeasures(
        int grids,
        int units,
        int households,
        double mean,
        int most,
        int fewest,
        long border,
        int reach,
        int movedHouseholds,
        @Nullable Integer movedCases,
        int outside,
        int broken,
        int crossing) {}
