package gezhi.planning.draw;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Moves units over borders, at first also where it makes things worse, less and less so as it cools. A grid never loses its wholeness or its last
 * unit.
 */
final class Annealing {
    private static final int STAGES = 24;
    /** While hot, deviations cost this share of what they do in the end; it grows with this power of the cooling. */
    private static final double EASE = 0.15;

    private static final double LATE = 3;
    private static final int LUCK = 4096;
    private static final double[] LOG = new double[LUCK];

    static {
        for (int i = 0; i < LUCK; i++) {
            LOG[i] = -Math.log((i + 0.5) / LUCK);
        }
    }

    /**
     * @param hot first temperature, in joins
     * @param cold last temperature
     * @param wide tolerance at first; at the end it is the one wished
     */
    record Heat(double hot, double cold, double wide) {}

    private final SplittableRandom random;
    private final double unit;
    private final BooleanSupplier stop;

    Annealing(SplittableRandom random, double unit, BooleanSupplier stop) {
        this.random = random;
        this.unit = unit;
        this.stop = stop;
    }

    /** Over all borders. */
    void run(Parts parts, long steps, Heat heat) {
        for (int stage = 0; stage < STAGES && !stop.getAsBoolean(); stage++) {
            double limit = begin(parts, heat, stage);
            for (long i = steps / STAGES; i > 0 && parts.borderSize() > 0; i--) {
                step(parts, parts.border(random.nextInt(parts.borderSize())), limit, null);
            }
        }
        parts.soften(parts.balance.tolerance, 1);
    }

    /** Only among these grids, whose nodes these are. */
    void run(Parts parts, long steps, Heat heat, int[] nodes, boolean[] among) {
        for (int stage = 0; stage < STAGES; stage++) {
            double limit = begin(parts, heat, stage);
            for (long i = steps / STAGES; i > 0; i--) {
                int u = nodes[random.nextInt(nodes.length)];
                if (parts.foreign[u] > 0) {
                    step(parts, u, limit, among);
                }
            }
        }
        parts.soften(parts.balance.tolerance, 1);
    }

    private double begin(Parts parts, Heat heat, int stage) {
        double cooled = stage / (STAGES - 1.0);
        double tolerance = parts.balance.tolerance;
        double share = heat.wide * Math.pow(tolerance / heat.wide, Math.min(1, cooled * 1.25));
        parts.soften(Math.max(tolerance, share), EASE + (1 - EASE) * Math.pow(cooled, LATE));
        return unit * heat.hot * Math.pow(heat.cold / heat.hot, cooled);
    }

    private void step(Parts parts, int u, double temperature, boolean @Nullable [] among) {
        Graph graph = parts.graph;
        int from = parts.part[u];
        int first = graph.start[u];
        int degree = graph.start[u + 1] - first;
        int at = random.nextInt(degree);
        int into = from;
        for (int i = 0; i < degree && into == from; i++) {
            into = parts.part[graph.to[first + at]];
            at = at + 1 == degree ? 0 : at + 1;
        }
        if (into == from || parts.size[from] == 1 || among != null && !among[into]) {
            return;
        }
        double change = parts.change(u, into);
        if (change <= 0 || change < temperature * LOG[random.nextInt(LUCK)]) {
            if (parts.canLeave(u)) {
                parts.move(u, into);
            }
        }
    }
}
