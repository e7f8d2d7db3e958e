package gezhi.planning.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What can be said of any division of a ground into grids, whoever made it.
 *
 * @param grids how many there are, without the fixed ones
 * @param empty numbers without a unit
 * @param broken grids in more than one piece; fixed ones are not asked
 * @param crossing grids with units of more than one community
 * @param mean mean deviation of a grid from the mean of its community, as a share
 * @param heaviest weight of the heaviest grid by the mean of its community
 * @param lightest weight of the lightest grid by the mean of its community
 * @param cut joins between units of different grids, communities' own borders left out
 * @param border what these joins cost
 * @param strangers pairs to be kept apart that are in one grid
 * @param parted sets to be kept together that are not
 * @param moved weight of the units that leave their grid of today, where each new grid goes on as the old one it shares most with
 * @param outside grids further off than the tolerance
 */
public record Measures(
        int grids,
        int empty,
        int broken,
        int crossing,
        double mean,
        double heaviest,
        double lightest,
        int cut,
        double border,
        int strangers,
        int parted,
        double moved,
        List<Outside> outside) {

    /**
     * A grid that is too heavy or too light.
     *
     * @param deviation from the mean of its community, as a share; below 0 when too light
     */
    public record Outside(int grid, double deviation, Why why) {}

    /** Why a grid is outside the tolerance. */
    public enum Why {
        /** A single unit of it weighs more than a grid may, or next to it in the community one does and leaves the others too little. */
        HEAVY_UNIT,
        /** The community is in several pieces that lie too far apart in weight. */
        PIECES,
        /** Single units weigh more than the tolerance leaves room for. */
        COARSE_UNITS,
        /** A lighter or heavier neighbour was not found; another seed or more rounds may. */
        NOT_FOUND
    }

    /** Counts everything anew from the ground; nothing is taken from how the division was made. */
    public static Measures of(Ground ground, Plan.Division division, double tolerance) {
        return new Counting(ground, division, tolerance).measures();
    }

    /** Which grid of today each grid goes on as; {@link Ground#NONE} for new ones. */
    public static int[] heirs(Ground ground, Plan.Division division) {
        Map<Long, Double> shared = new HashMap<>();
        for (int u = 0; u < ground.size(); u++) {
            if (ground.today(u) != Ground.NONE) {
                // A unit without weight still counts for something.
                shared.merge(((long) division.grid(u) << 32) | ground.today(u), ground.weight(u) + 1e-6, Double::sum);
            }
        }
        int[] heir = new int[division.grids()];
        Arrays.fill(heir, Ground.NONE);
        Set<Integer> taken = new HashSet<>();
        shared.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    int grid = (int) (entry.getKey() >> 32);
                    int old = (int) (long) entry.getKey();
                    if (heir[grid] == Ground.NONE && taken.add(old)) {
                        heir[grid] = old;
                    }
                });
        return heir;
    }

    private static final class Counting {
        private final Ground ground;
        private final Plan.Division division;
        private final double tolerance;
        private final double[] load;
        private final double[] biggest;
        private final int[] size;
        private final int[] community;
        private final boolean[] fixed;
        private final int[] pieces;
        private final Map<Integer, double[]> communities = new HashMap<>();
        private int crossing;

        Counting(Ground ground, Plan.Division division, double tolerance) {
            if (ground.size() != division.size()) {
                throw new IllegalArgumentException("units " + ground.size() + ", not " + division.size());
            }
            this.ground = ground;
            this.division = division;
            this.tolerance = tolerance;
            int grids = division.grids();
            load = new double[grids];
            biggest = new double[grids];
            size = new int[grids];
            community = new int[grids];
            fixed = new boolean[grids];
            pieces = new int[grids];
            weigh();
            connect();
        }

        private void weigh() {
            boolean[] crosses = new boolean[load.length];
            for (int u = 0; u < ground.size(); u++) {
                int p = division.grid(u);
                if (size[p]++ == 0) {
                    community[p] = ground.community(u);
                } else if (community[p] != ground.community(u)) {
                    crosses[p] = true;
                }
                load[p] += ground.weight(u);
                biggest[p] = Math.max(biggest[p], ground.weight(u));
                fixed[p] |= ground.fixed(u) != Ground.NONE;
            }
            for (int p = 0; p < load.length; p++) {
                crossing += crosses[p] ? 1 : 0;
                if (!fixed[p]) {
                    double[] sums = communities.computeIfAbsent(community[p], key -> new double[4]);
                    sums[0] += load[p];
                    sums[1]++;
                    sums[2] = Math.max(sums[2], biggest[p]);
                }
            }
        }

        private void connect() {
            int[] above = new int[ground.size()];
            int[] islands = new int[ground.size()];
            Arrays.setAll(above, u -> u);
            Arrays.setAll(islands, u -> u);
            for (int j = 0; j < ground.joins(); j++) {
                int u = ground.one(j);
                int v = ground.other(j);
                if (division.grid(u) == division.grid(v)) {
                    above[top(above, u)] = top(above, v);
                }
                boolean free = ground.fixed(u) == Ground.NONE && ground.fixed(v) == Ground.NONE;
                if (free && ground.community(u) == ground.community(v)) {
                    islands[top(islands, u)] = top(islands, v);
                }
            }
            for (int u = 0; u < above.length; u++) {
                pieces[division.grid(u)] += top(above, u) == u ? 1 : 0;
                if (top(islands, u) == u && ground.fixed(u) == Ground.NONE) {
                    communities.computeIfAbsent(ground.community(u), key -> new double[4])[3]++;
                }
            }
        }

        private static int top(int[] above, int of) {
            int at = of;
            while (above[at] != at) {
                above[at] = above[above[at]];
                at = above[at];
            }
            return at;
        }

        Measures measures() {
            int grids = 0;
            int empty = 0;
            int broken = 0;
            double sum = 0;
            double heaviest = 0;
            double lightest = Double.POSITIVE_INFINITY;
            List<Outside> outside = new ArrayList<>();
            for (int p = 0; p < load.length; p++) {
                if (fixed[p]) {
                    continue;
                }
                grids++;
                empty += size[p] == 0 ? 1 : 0;
                broken += pieces[p] > 1 ? 1 : 0;
                double share = share(p);
                sum += Math.abs(share - 1);
                heaviest = Math.max(heaviest, share);
                lightest = Math.min(lightest, share);
                if (Math.abs(share - 1) > tolerance + 1e-9) {
                    outside.add(new Outside(p, share - 1, why(p)));
                }
            }
            outside.sort((one, other) -> Double.compare(Math.abs(other.deviation), Math.abs(one.deviation)));
            return new Measures(
                    grids,
                    empty,
                    broken,
                    crossing,
                    grids == 0 ? 0 : sum / grids,
                    heaviest,
                    grids == 0 ? 0 : lightest,
                    cut(),
                    border(),
                    strangers(),
                    parted(),
                    moved(),
                    List.copyOf(outside));
        }

        /** An empty grid has no community; it is as light as can be. */
        private double share(int p) {
            double mean = size[p] == 0 ? 0 : mean(p);
            return mean > 0 ? load[p] / mean : size[p] == 0 ? 0 : 1;
        }

        private double mean(int p) {
            double[] sums = sums(p);
            return sums[0] / sums[1];
        }

        private double[] sums(int p) {
            return Objects.requireNonNull(communities.get(community[p]));
        }

        private Why why(int p) {
            if (size[p] == 0) {
                return Why.NOT_FOUND;
            }
            double[] sums = sums(p);
            double mean = mean(p);
            if (sums[2] > mean * (1 + tolerance)) {
                return Why.HEAVY_UNIT;
            }
            if (sums[3] > 1) {
                return Why.PIECES;
            }
            return sums[2] > mean * tolerance ? Why.COARSE_UNITS : Why.NOT_FOUND;
        }

        private int cut() {
            int cut = 0;
            for (int j = 0; j < ground.joins(); j++) {
                cut += cuts(j) ? 1 : 0;
            }
            return cut;
        }

        private boolean cuts(int join) {
            int u = ground.one(join);
            int v = ground.other(join);
            return division.grid(u) != division.grid(v) && ground.community(u) == ground.community(v);
        }

        private double border() {
            double border = 0;
            for (int j = 0; j < ground.joins(); j++) {
                border += cuts(j) ? ground.cost(j) : 0;
            }
            return border;
        }

        private int strangers() {
            return (int) ground.apart().stream()
                    .filter(pair -> division.grid(pair[0]) == division.grid(pair[1]))
                    .count();
        }

        private int parted() {
            return (int) ground.together().stream()
                    .filter(set ->
                            Arrays.stream(set).map(division::grid).distinct().count() > 1)
                    .count();
        }

        private double moved() {
            int[] heir = heirs(ground, division);
            double moved = 0;
            for (int u = 0; u < ground.size(); u++) {
                boolean leaves = ground.today(u) != Ground.NONE && heir[division.grid(u)] != ground.today(u);
                moved += leaves ? ground.weight(u) : 0;
            }
            return moved;
        }
    }
}
