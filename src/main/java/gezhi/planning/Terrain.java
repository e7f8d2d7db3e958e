package gezhi.planning;

import gezhi.planning.draw.Ground;
import gezhi.planning.near.Cells;
import gezhi.planning.near.Neighbourhood;
import gezhi.planning.near.Neighbourhood.Barred;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The units of an area and what lies beside what.
 *
 * @param units in order of code
 * @param cells the ground around each unit; may be empty
 * @param grids codes of today's grids, by their number in the ground
 * @param today who works and what stands there
 */
record Terrain(List<Unit> units, List<Geometry> cells, Ground ground, List<String> grids, Standing today) {

    /**
     * What a plan touches besides households.
     *
     * @param manned grids of today with a grid worker
     * @param bodies that stand for a grid or unit, by its code
     */
    record Standing(Set<String> manned, Map<String, Set<UUID>> bodies) {
        static final Standing NONE = new Standing(Set.of(), Map.of());
    }

    /**
     * A unit of today.
     *
     * @param dedicated its grid is a dedicated one
     * @param cases open ones in it
     * @param weight what it has of what grids are to have alike
     */
    record Unit(
            String code,
            String grid,
            String community,
            int households,
            double lon,
            double lat,
            boolean dedicated,
            int cases,
            int weight) {

        Unit counted(int open, int load) {
            return new Unit(code, grid, community, households, lon, lat, dedicated, open, load);
        }

        Coordinate at() {
            return new Coordinate(lon, lat);
        }
    }

    /** Units stand there, and none has anything of what grids are to have alike. */
    boolean isWeightless() {
        return !units.isEmpty() && units.stream().noneMatch(unit -> unit.weight() > 0);
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

    /** Nothing stands there and nothing bars the way. */
    static Terrain of(List<Unit> units, Map<String, Geometry> outlines) {
        return of(units, outlines, null, Standing.NONE);
    }

    /**
     * @param outlines of communities and units by code. A community without one does not bound its units; where a unit of it has none, the ground between its
     *     units is divided half-way
     */
    static Terrain of(List<Unit> units, Map<String, Geometry> outlines, @Nullable Barred barred, Standing today) {
        Ground ground = new Ground(units.size());
        Geometry[] cells = new Geometry[units.size()];
        Arrays.fill(cells, new GeometryFactory().createPolygon());
        Map<String, Integer> grids = new TreeMap<>();
        units.forEach(unit -> grids.putIfAbsent(unit.grid(), grids.size()));
        Map<String, List<Integer>> communities = new TreeMap<>();
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            int grid = grids.getOrDefault(unit.grid(), Ground.NONE);
            communities
                    .computeIfAbsent(unit.community(), key -> new ArrayList<>())
                    .add(u);
            ground.weigh(u, unit.weight()).today(u, grid);
            if (unit.dedicated()) {
                ground.fix(u, grid);
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
            List<Geometry> drawn = Arrays.stream(members)
                    .mapToObj(u -> outlines.get(units.get(u).code()))
                    .filter(Objects::nonNull)
                    .toList();
            List<Geometry> own =
                    drawn.size() == members.length ? drawn : Cells.of(points, outlines.get(community.getKey()));
            for (int i = 0; i < members.length; i++) {
                cells[members[i]] = own.get(i);
            }
            Neighbourhood.ofOutlines(ground, members, points, own, barred);
        }
        String[] codes = new String[grids.size()];
        grids.forEach((code, at) -> codes[at] = code);
        return new Terrain(units, List.of(cells), ground, List.of(codes), today);
    }
}
