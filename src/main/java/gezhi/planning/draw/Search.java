package gezhi.planning.draw;

import gezhi.planning.draw.Annealing.Heat;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Draws one region: first as a whole, coarse to fine, then round by round a few neighbouring grids at a time, keeping only what is better. What
 * it holds between rounds is a whole plan and never gets worse.
 */
final class Search {
    private static final int NODES_A_GRID = 24;
    private static final int LEAST_NODES = 300;
    private static final double SOFT = 0.15;

    private final Region region;
    private final Graph graph;
    private final Balance balance;
    private final double unit;
    private final double wide;
    private final SplittableRandom random;
    private final Effort effort;
    /** Drawn from nothing, not from today's grids. */
    private final boolean fresh;

    private Parts parts;
    private double cost;

    /**
     * How much work goes in.
     *
     * @param first steps a node of the first drawing
     * @param local steps a node of each improving of a few grids
     */
    record Effort(int first, int local) {
        static final Effort USUAL = new Effort(240, 120);
    }

    Search(Region region, double tolerance, double change, long seed, Effort effort) {
        this.region = region;
        this.effort = effort;
        random = new SplittableRandom(seed);
        Graph given = region.graph();
        unit = given.meanCost();
        double target = Balance.target(given.weight, region.grids());
        for (int u = 0; u < given.size; u++) {
            given.weight[u] = Math.min(given.weight[u], target);
        }
        graph = given;
        double unitsAGrid = (double) given.size / region.grids();
        balance = new Balance(target, tolerance, unit, 2 * change * tolerance * unitsAGrid);
        wide = Math.max(tolerance, Math.min(1, grain(given) / balance.target));
        Today today = region.today() == null || change == 0
                ? null
                : Today.of(graph, region.today(), region.grids(), new Trees(graph, soft(), unit, random));
        if (today == null) {
            parts = parts(graph, new int[graph.size]);
        } else {
            double price = change * unit * graph.size / Math.max(graph.totalWeight(), Double.MIN_NORMAL);
            for (int u = 0; u < graph.size; u++) {
                graph.home[u] = today.home()[u];
                graph.stay[u] = today.home()[u] == Ground.NONE ? 0 : price * graph.weight[u];
            }
            parts = parts(graph, today.part());
        }
        fresh = today == null;
    }

    private Balance soft() {
        return new Balance(balance.target, Math.max(balance.tolerance, SOFT), unit, 0);
    }

    private Parts parts(Graph of, int[] part) {
        return new Parts(of, balance, region.grids(), part, unit);
    }

    /** Mean weight of the nodes that have any. */
    private static double grain(Graph graph) {
        return Arrays.stream(graph.weight).filter(load -> load > 0).average().orElse(0);
    }

    /** The first whole plan. Ends early, but always with one, when told to stop. */
    void draw(BooleanSupplier stop) {
        Annealing annealing = new Annealing(random, unit, stop);
        if (fresh) {
            int[] part = coarse(annealing);
            parts = parts(graph, part);
        }
        if (region.grids() > 1) {
            separate();
        }
        if (region.grids() > 1 && !stop.getAsBoolean()) {
            double hot = fresh ? 0.7 : 0.3;
            annealing.run(parts, steps(parts), new Heat(hot, 0.08, wide));
            new Chains(parts, random, 3, unit * 8, null).run(all());
        }
        cost = parts.cost();
    }

    /** Goes on from a whole plan. @param groups of each node; as many as there are grids */
    void resume(int[] groups) {
        parts = parts(graph, Kept.numbered(groups, graph));
        cost = parts.cost();
    }

    /** Cuts a grid with two who should be apart anew, together with one beside it. */
    private void separate() {
        for (int u = 0; u < graph.size; u++) {
            for (int v : graph.apart[u]) {
                int grid = parts.part[u];
                if (u < v && grid == parts.part[v]) {
                    int[] pair = cluster(grid, 2, new boolean[parts.count]);
                    recombine(pair);
                }
            }
        }
    }

    private int[] coarse(Annealing annealing) {
        int grids = region.grids();
        int[] part = new int[graph.size];
        if (grids == 1) {
            return part;
        }
        List<Levels.Level> levels =
                Levels.of(graph, Math.max(LEAST_NODES, NODES_A_GRID * grids), Math.max(balance.target / 8, 0), random);
        Graph coarsest = levels.isEmpty() ? graph : levels.getLast().graph();
        part = new int[coarsest.size];
        new Trees(coarsest, soft(), unit, random)
                .split(IntStream.range(0, coarsest.size).toArray(), grids, 0, part);
        for (int level = levels.size() - 1; level >= 0; level--) {
            Levels.Level fine = levels.get(level);
            Parts rough = parts(fine.graph(), part);
            boolean first = level == levels.size() - 1;
            double grain = Math.min(1, grain(fine.graph()) / balance.target);
            annealing.run(
                    rough,
                    steps(rough),
                    new Heat(first ? 1.5 : 0.6, first ? 0.3 : 0.2, Math.max(grain, balance.tolerance)));
            int[] finer = new int[fine.into().length];
            for (int u = 0; u < finer.length; u++) {
                finer[u] = rough.part[fine.into()[u]];
            }
            part = finer;
        }
        return part;
    }

    private long steps(Parts of) {
        return (long) effort.first * Math.max(of.borderSize(), 24);
    }

    private int[] all() {
        return IntStream.range(0, graph.size).toArray();
    }

    double cost() {
        return cost;
    }

    int[] part() {
        return parts.part;
    }

    /** Tries as many times as there are grids to better a few neighbouring ones. */
    void improve(BooleanSupplier stop) {
        int grids = region.grids();
        if (grids == 1) {
            return;
        }
        for (int i = Math.max(1, grids / 4); i > 0 && !stop.getAsBoolean(); i--) {
            around(random.nextInt(grids));
        }
        cost = Math.min(cost, parts.cost());
    }

    private void around(int grid) {
        boolean[] among = new boolean[parts.count];
        int[] cluster = cluster(grid, 2 + random.nextInt(8), among);
        int[] nodes = members(cluster);
        int[] before = Arrays.stream(nodes).map(u -> parts.part[u]).toArray();
        double was = parts.costOf(nodes, cluster);
        if (random.nextInt(3) == 0 && cluster.length > 1 && fresh) {
            recombine(new int[] {cluster[0], cluster[1]});
        }
        double hot = 0.25 + random.nextDouble() * 0.75;
        new Annealing(random, unit, () -> false)
                .run(parts, (long) effort.local * nodes.length, new Heat(hot, 0.08, wide), nodes, among);
        new Chains(parts, random, 3, unit * 8, among).run(nodes.clone());
        if (parts.costOf(nodes, cluster) > was) {
            for (int i = 0; i < nodes.length; i++) {
                if (parts.part[nodes[i]] != before[i]) {
                    parts.move(nodes[i], before[i]);
                }
            }
        }
    }

    /** The grid and others around it, each beside one before. */
    private int[] cluster(int grid, int most, boolean[] among) {
        int[] cluster = new int[Math.min(most, parts.count)];
        cluster[0] = grid;
        among[grid] = true;
        int found = 1;
        for (int at = 0; at < found && found < cluster.length; at++) {
            for (int u = parts.head[cluster[at]]; u >= 0 && found < cluster.length; u = parts.next[u]) {
                for (int e = graph.start[u]; e < graph.start[u + 1] && found < cluster.length; e++) {
                    int beside = parts.part[graph.to[e]];
                    if (!among[beside]) {
                        among[beside] = true;
                        cluster[found++] = beside;
                    }
                }
            }
        }
        return Arrays.copyOf(cluster, found);
    }

    private int[] members(int[] grids) {
        int[] nodes = new int[Arrays.stream(grids).map(p -> parts.size[p]).sum()];
        int end = 0;
        for (int p : grids) {
            for (int u = parts.head[p]; u >= 0; u = parts.next[u]) {
                nodes[end++] = u;
            }
        }
        return nodes;
    }

    /** Takes two grids together and cuts them anew. */
    private void recombine(int[] pair) {
        int[] nodes = members(pair);
        int[] anew = new int[graph.size];
        new Trees(graph, soft(), unit, random).split(nodes, 2, 0, anew);
        for (int u : nodes) {
            if (parts.part[u] != pair[anew[u]]) {
                parts.move(u, pair[anew[u]]);
            }
        }
    }
}
