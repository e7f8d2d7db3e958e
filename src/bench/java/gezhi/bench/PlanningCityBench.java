package gezhi.bench;

import gezhi.demo.geometry.CityGenerator;
import gezhi.demo.geometry.DemoTerritory;
import gezhi.demo.geometry.DemoUnit;
import gezhi.planning.draw.Drawer;
import gezhi.planning.draw.Drawing.Drawn;
import gezhi.planning.draw.Ground;
import gezhi.planning.draw.Measures;
import gezhi.planning.draw.Plan;
import gezhi.planning.draw.Watch;
import gezhi.planning.draw.Wish;
import gezhi.planning.near.Borders;
import gezhi.planning.near.Cells;
import gezhi.planning.near.Metres;
import gezhi.planning.near.Neighbourhood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The demonstration city drawn anew: 123,839 units into 10,260 grids, each in its community; and which of its units lie side by side, from outlines. A
 * unit without households counts as one, as somebody has to look after it too.
 */
final class PlanningCityBench implements Bench {
    private final DemoTerritory city = CityGenerator.putian();
    private final List<DemoUnit> units = city.units();
    private final List<Coordinate> points =
            units.stream().map(unit -> new Coordinate(unit.lon(), unit.lat())).toList();

    @Override
    public List<Result> run() {
        List<Geometry> outlines = new ArrayList<>(units.size());
        Map<String, List<Integer>> communities = communities();
        communities.forEach((code, members) -> outlines.addAll(Cells.of(
                members.stream().map(points::get).toList(), city.outlines().get(code))));
        List<Result> results = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            results = List.of(adjacency(outlines), drawing(ground(communities)));
        }
        return results;
    }

    private Map<String, List<Integer>> communities() {
        Map<String, List<Integer>> communities = new TreeMap<>();
        for (int u = 0; u < units.size(); u++) {
            communities
                    .computeIfAbsent(units.get(u).code().substring(0, 12), key -> new ArrayList<>())
                    .add(u);
        }
        return communities;
    }

    private Result adjacency(List<Geometry> outlines) {
        long start = System.nanoTime();
        Ground ground = new Ground(outlines.size());
        Borders.find(outlines, Metres.around(25.4), ground::join);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "adjacency: %,d stretches of border, %.1f s%n", ground.joins(), seconds);
        return new Result(
                String.format(Locale.ROOT, "which of %,d outlines lie side by side, with lengths", outlines.size()),
                String.format(Locale.ROOT, "%.1f s", seconds),
                "none",
                "",
                10 / seconds,
                "<= 10 s");
    }

    private Ground ground(Map<String, List<Integer>> communities) {
        long start = System.nanoTime();
        Ground ground = new Ground(units.size());
        int number = 0;
        for (Map.Entry<String, List<Integer>> community : communities.entrySet()) {
            int[] members =
                    community.getValue().stream().mapToInt(Integer::intValue).toArray();
            for (int u : members) {
                ground.weigh(u, Math.max(1, units.get(u).households())).lie(u, number);
            }
            number++;
            Neighbourhood.ofPoints(
                    ground,
                    members,
                    community.getValue().stream().map(points::get).toList(),
                    city.outlines().get(community.getKey()),
                    null);
        }
        System.out.printf(Locale.ROOT, "ground from points, communities: %.1f s%n", (System.nanoTime() - start) / 1e9);
        return ground;
    }

    private static Result drawing(Ground ground) {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        long start = System.nanoTime();
        int rounds = Integer.getInteger("bench.rounds", 2);
        Plan plan = ((Drawn) Drawer.draw(
                        ground,
                        Wish.grids(CityGenerator.GRIDS)
                                .tolerance(0.1)
                                .rounds(rounds)
                                .threads(2),
                        Watch.NONE))
                .plan();
        double seconds = (System.nanoTime() - start) / 1e9;
        long after = runtime.totalMemory() - runtime.freeMemory();
        Measures measures = Measures.of(ground, plan.division(), 0.1);
        Map<Measures.Why, Integer> why = new TreeMap<>();
        measures.outside().forEach(outside -> why.merge(outside.why(), 1, Integer::sum));
        double largest = measures.outside().stream()
                .filter(outside -> outside.why() != Measures.Why.HEAVY_UNIT)
                .mapToDouble(outside -> Math.abs(outside.deviation()))
                .max()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "city: %.1f s, mean deviation %.2f %%, outside 10 %%: %s, largest %.1f %%, broken %d, empty %d, crossing %d, heap at most +%d MB%n",
                seconds,
                100 * measures.mean(),
                why,
                100 * largest,
                measures.broken(),
                measures.empty(),
                measures.crossing(),
                (after - before) >> 20);
        return new Result(
                String.format(
                        Locale.ROOT,
                        "%,d units into %,d grids nested in communities, %d rounds, 2 threads: mean deviation %.2f %%, more than 10 %% off: %s, broken %d",
                        ground.size(),
                        measures.grids(),
                        rounds,
                        100 * measures.mean(),
                        why,
                        measures.broken()),
                String.format(Locale.ROOT, "%.1f s", seconds),
                "none",
                "",
                6 / seconds,
                "<= 6 s");
    }
}
