package gezhi.planning;

import gezhi.planning.draw.Ground;
import gezhi.planning.near.Cells;
import gezhi.planning.near.Neighbourhood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The units of an area and what lies beside what.
 *
 * @param units in order of code
 * @param cells the ground around each unit; may be empty
 * @param grids codes of today's grids, by their number in the ground
 */
record Terrain(List<Unit> units, List<Geometry> cells, Ground ground, List<String> grids) {

    /**
     * A unit of today.
     *
     * @param dedicated its grid is a dedicated one
     * @param cases open ones in it
     */
    record Unit(
            String code,
            String grid,
            String community,
            int households,
            double lon,
            double lat,
            boolean dedicated,
            int cases) {

        Coordinate at() {
            return new Coordinate(lon, lat);
        }
    }

    /** Number of a unit; -1 when it is not there. */
    int find(String code) {
        int low = 0;
        int high = units.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = units.get(middle).code().compareTo(code);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return -1;
    }

    /** @param outlines of communities by code; a missing one does not bound its units */
    static Terrain of(List<Unit> units, Map<String, Geometry> outlines) {
        Ground ground = new Ground(units.size());
        Geometry[] cells = new Geometry[units.size()];
        Arrays.fill(cells, new GeometryFactory().createPolygon());
        Map<String, Integer> grids = new TreeMap<>();
        units.forEach(unit -> grids.putIfAbsent(unit.grid(), grids.size()));
        Map<String, List<Integer>> communities = new TreeMap<>();
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            int today = grids.getOrDefault(unit.grid(), Ground.NONE);
            communities
                    .computeIfAbsent(unit.community(), key -> new ArrayList<>())
                    .add(u);
            ground.weigh(u, unit.households()).today(u, today);
            if (unit.dedicated()) {
                ground.fix(u, today);
            }
        }
        int number = 0;
        for (Map.Entry<String, List<Integer>> community : communities.entrySet()) {
            int[] members =
                    community.getValue().stream().mapToInt(Integer::intValue).toArray();
            for (int u : members) {
                ground.lie(u, number);
            }
            number++;
            List<Coordinate> points =
                    Arrays.stream(members).mapToObj(u -> units.get(u).at()).toList();
            List<Geometry> own = Cells.of(points, outlines.get(community.getKey()));
            for (int i = 0; i < members.length; i++) {
                cells[members[i]] = own.get(i);
            }
            Neighbourhood.ofOutlines(ground, members, points, own, null);
        }
        String[] codes = new String[grids.size()];
        grids.forEach((code, at) -> codes[at] = code);
        return new Terrain(units, List.of(cells), ground, List.of(codes));
    }
}
