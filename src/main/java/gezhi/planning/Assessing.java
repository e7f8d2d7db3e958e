package gezhi.planning;

import gezhi.planning.draw.Ground;
import gezhi.planning.draw.Measures;
import gezhi.planning.draw.Plan;
import gezhi.planning.near.Metres;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Says of a division of a terrain what it is worth, whoever made it. */
final class Assessing {
    private final Terrain terrain;
    private final Plan.Division division;
    private final Measures measures;
    private final int[] heirs;
    private final Weight weighed;
    private final List<List<Integer>> members = new ArrayList<>();

    /** @param weighed what the terrain was weighed by */
    Assessing(Terrain terrain, Plan.Division division, int tolerance, Weight weighed) {
        this.terrain = terrain;
        this.weighed = weighed;
        this.division = division;
        measures = Measures.of(terrain.ground(), division, tolerance / 100.0);
        heirs = Measures.heirs(terrain.ground(), division);
        for (int p = 0; p < division.grids(); p++) {
            members.add(new ArrayList<>());
        }
        for (int u = 0; u < division.size(); u++) {
            members.get(division.grid(u)).add(u);
        }
    }

    /** Today's grids as a division. */
    private static Plan.Division today(Terrain terrain) {
        int[] grid = new int[terrain.units().size()];
        for (int u = 0; u < grid.length; u++) {
            grid[u] = terrain.ground().today(u);
        }
        return new Plan.Division(grid);
    }

    /** What can be said of today's grids by the same wish. */
    static PlanMeasures ofToday(Terrain terrain, PlanWish wish) {
        return new Assessing(
                        terrain,
                        today(terrain),
                        wish.tolerance(),
                        wish.balance().weight())
                .summary();
    }

    Measures measures() {
        return measures;
    }

    PlanMeasures summary() {
        int most = 0;
        int fewest = Integer.MAX_VALUE;
        int households = 0;
        int movedHouseholds = 0;
        int movedCases = 0;
        double way = 0;
        for (int p = 0; p < members.size(); p++) {
            households += households(p);
            if (!isFixed(p)) {
                most = Math.max(most, weight(p));
                fewest = Math.min(fewest, weight(p));
            }
            way += way(p);
            for (int u : members.get(p)) {
                if (heirs[p] != terrain.ground().today(u)) {
                    movedHouseholds += terrain.units().get(u).households();
                    movedCases += terrain.units().get(u).cases();
                }
            }
        }
        Reaches reaches = new Reaches(terrain, division, heirs);
        return new PlanMeasures(
                measures.grids(),
                division.size(),
                households,
                Math.round(measures.mean() * 1000) / 10.0,
                most,
                fewest == Integer.MAX_VALUE ? 0 : fewest,
                Math.round(reaches.border()),
                households == 0 ? 0 : (int) Math.round(way / households),
                movedHouseholds,
                movedCases,
                measures.outside().size(),
                measures.broken(),
                measures.crossing(),
                weighed,
                reaches.spanned(),
                reaches.vacant(),
                reaches.bodies());
    }

    private int weight(int grid) {
        return members.get(grid).stream()
                .mapToInt(u -> terrain.units().get(u).weight())
                .sum();
    }

    private int households(int grid) {
        return members.get(grid).stream()
                .mapToInt(u -> terrain.units().get(u).households())
                .sum();
    }

    private boolean isFixed(int grid) {
        return members.get(grid).stream().anyMatch(u -> terrain.ground().fixed(u) != Ground.NONE);
    }

    /** Metres to the middle of the grid, summed over its households. */
    private double way(int grid) {
        double sum = households(grid);
        if (sum == 0) {
            return 0;
        }
        double lon = 0;
        double lat = 0;
        for (int u : members.get(grid)) {
            Terrain.Unit unit = terrain.units().get(u);
            lon += unit.lon() * unit.households() / sum;
            lat += unit.lat() * unit.households() / sum;
        }
        Metres metres = Metres.around(lat);
        double way = 0;
        for (int u : members.get(grid)) {
            Terrain.Unit unit = terrain.units().get(u);
            way += unit.households() * metres.between(unit.lon(), unit.lat(), lon, lat);
        }
        return way;
    }

    /** Numbered by their first units in order of code. */
    List<PlannedGrid> grids() {
        int[] numbers = new int[members.size()];
        int next = 1;
        for (int p : inOrder()) {
            numbers[p] = next++;
        }
        return grids(numbers, Map.of());
    }

    private int[] inOrder() {
        return IntStream.range(0, members.size())
                .filter(p -> !members.get(p).isEmpty())
                .boxed()
                .sorted(Comparator.comparing(p -> members.get(p).getFirst()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * @param numbers of the grids in the plan
     * @param shapes known already, by the codes of their units
     */
    List<PlannedGrid> grids(int[] numbers, Map<List<String>, Geometry> shapes) {
        Map<Integer, Measures.Outside> outside = new HashMap<>();
        measures.outside().forEach(found -> outside.put(found.grid(), found));
        Map<String, double[]> means = means();
        List<PlannedGrid> grids = new ArrayList<>();
        for (int p : inOrder()) {
            String community = terrain.units().get(members.get(p).getFirst()).community();
            double[] mean = means.getOrDefault(community, new double[] {0, 1});
            boolean fixed = isFixed(p);
            double deviation = fixed || mean[0] == 0 ? 0 : weight(p) * mean[1] / mean[0] - 1;
            Measures.@Nullable Outside found = outside.get(p);
            List<String> units = members.get(p).stream()
                    .map(u -> terrain.units().get(u).code())
                    .toList();
            @Nullable Geometry known = shapes.get(units);
            grids.add(new PlannedGrid(
                    numbers[p],
                    community,
                    heirs[p] == Ground.NONE ? null : terrain.grids().get(heirs[p]),
                    fixed,
                    households(p),
                    weight(p),
                    members.get(p).stream()
                            .mapToInt(u -> terrain.units().get(u).cases())
                            .sum(),
                    deviation,
                    found == null ? null : found.why().name(),
                    units,
                    known == null ? shape(p) : known));
        }
        return grids;
    }

    private Map<String, double[]> means() {
        Map<String, double[]> means = new HashMap<>();
        for (int p = 0; p < members.size(); p++) {
            if (!members.get(p).isEmpty() && !isFixed(p)) {
                String community =
                        terrain.units().get(members.get(p).getFirst()).community();
                double[] sums = means.computeIfAbsent(community, key -> new double[2]);
                sums[0] += weight(p);
                sums[1]++;
            }
        }
        return means;
    }

    private @Nullable Geometry shape(int grid) {
        List<Geometry> cells = members.get(grid).stream()
                .map(terrain.cells()::get)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.isEmpty() ? null : OverlayNGRobust.union(cells);
    }
}
