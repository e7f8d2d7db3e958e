package gezhi.planning.draw;

import gezhi.planning.draw.Wish.About;
import gezhi.planning.draw.Wish.Grids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** How many grids each region gets. */
final class Allotment {
    private Allotment() {}

    /** Empty when so many grids are not possible. */
    static Optional<List<Region>> of(List<Region> regions, Wish.Size size) {
        return switch (size) {
            case About(double weight) -> Optional.of(about(regions, weight));
            case Grids(int count) -> {
                int most =
                        regions.stream().mapToInt(region -> region.graph().size).sum();
                yield count < regions.size() || count > most ? Optional.empty() : Optional.of(spread(regions, count));
            }
        };
    }

    private static List<Region> about(List<Region> regions, double weight) {
        Map<Integer, List<Region>> communities = new TreeMap<>();
        regions.forEach(region -> communities
                .computeIfAbsent(region.community(), key -> new ArrayList<>())
                .add(region));
        List<Region> cut = new ArrayList<>();
        communities.values().forEach(pieces -> {
            // A unit heavier than a grid should be gets one of its own, and no more for what it is heavier.
            double all = pieces.stream()
                    .flatMapToDouble(region -> Arrays.stream(region.graph().weight))
                    .map(load -> Math.min(load, weight))
                    .sum();
            int most = pieces.stream().mapToInt(region -> region.graph().size).sum();
            int count = (int) Math.clamp(Math.round(all / weight), pieces.size(), Math.max(pieces.size(), most));
            cut.addAll(spread(pieces, count));
        });
        return cut;
    }

    /** One each; then every further grid goes where grids are heaviest for their number (Sainte-Laguë, so that the mean is met from both sides). */
    private static List<Region> spread(List<Region> regions, int count) {
        int[] grids = new int[regions.size()];
        PriorityQueue<double[]> queue = new PriorityQueue<>(
                Comparator.<double[]>comparingDouble(entry -> -entry[0]).thenComparingDouble(entry -> entry[1]));
        for (int r = 0; r < grids.length; r++) {
            grids[r] = 1;
            offer(queue, regions, grids, r);
        }
        for (int left = count - grids.length; left > 0; left--) {
            int r = (int) queue.remove()[1];
            grids[r]++;
            offer(queue, regions, grids, r);
        }
        List<Region> cut = new ArrayList<>();
        for (int r = 0; r < grids.length; r++) {
            cut.add(regions.get(r).cutInto(grids[r]));
        }
        return cut;
    }

    private static void offer(PriorityQueue<double[]> queue, List<Region> regions, int[] grids, int r) {
        Region region = regions.get(r);
        if (grids[r] < region.graph().size) {
            queue.add(new double[] {region.weight() / (2 * grids[r] + 1), r});
        }
    }
}
