package gezhi.planning;

import gezhi.planning.draw.Plan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A plan held against the ground of today, with its own numbers of grids.
 *
 * @param grids number of the grid of each unit
 * @param shapes of its grids by the codes of their units
 */
record Numbered(Terrain terrain, int[] grids, Map<List<String>, Geometry> shapes) {

    /** Empty when the units or the dedicated grids are not what they were. The ground is told what is to be kept together and apart. */
    static Optional<Numbered> of(Terrain terrain, List<PlannedGrid> planned, UnitWishes wishes) {
        Map<String, String> told = new HashMap<>();
        Map<List<String>, Geometry> shapes = new HashMap<>();
        for (PlannedGrid grid : planned) {
            grid.units().forEach(unit -> told.put(unit, String.valueOf(grid.seq())));
            if (grid.shape() != null) {
                shapes.put(grid.units(), grid.shape());
            }
        }
        if (!new Assignment(terrain, told, wishes).faults().isEmpty()) {
            return Optional.empty();
        }
        wishes.tell(terrain);
        int[] grids = terrain.units().stream()
                .mapToInt(unit -> Integer.parseInt(told.getOrDefault(unit.code(), "0")))
                .toArray();
        return Optional.of(new Numbered(terrain, grids, shapes));
    }

    /** What the grids are worth once units are in these ones. */
    Measured measured(int[] after, PlanWish wish) {
        int[] numbers = Arrays.stream(after).distinct().sorted().toArray();
        Plan.Division division = new Plan.Division(Arrays.stream(after)
                .map(number -> Arrays.binarySearch(numbers, number))
                .toArray());
        Assessing assessing = new Assessing(
                terrain, division, wish.tolerance(), wish.balance().weight());
        return new Measured(assessing.grids(numbers, shapes), assessing.summary(), Assessing.ofToday(terrain, wish));
    }

    record Measured(List<PlannedGrid> grids, PlanMeasures plan, PlanMeasures today) {}
}
