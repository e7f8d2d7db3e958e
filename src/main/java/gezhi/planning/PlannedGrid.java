package gezhi.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A grid of a plan.
 *
 * @param seq its number in the plan, from 1
 * @param community code
 * @param heirOf code of the grid of today that it goes on as; null for a new one
 * @param dedicated stays as it is today
 * @param weight what it has of what grids are to have alike; null for the administrator where that is cases
 * @param cases open ones; null for the administrator, who sees no cases
 * @param deviation of its weight from the mean of its community, as a share
 * @param why it is outside the tolerance; null when it is not
 * @param units codes
 * @param shape what is nearer to its units than to others, within the community, in degrees; null when there is none
 */
public record PlannedGrid(
        int seq,
        String community,
        @Nullable String heirOf,
        boolean dedicated,
        int households,
        @Nullable Integer weight,
        @Nullable Integer cases,
        double deviation,
        @Nullable String why,
        List<String> units,
        @Nullable Geometry shape) {}
