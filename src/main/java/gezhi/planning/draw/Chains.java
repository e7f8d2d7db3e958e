package gezhi.planning.draw;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Straight down: single moves that help, then chains of moves that only help together, such as an exchange of two units or a push through three
 * grids. Ends where neither finds anything.
 */
final class Chains {
    private static final double LEAST = 1e-9;
    private static final int PASSES = 40;

    private final Parts parts;
    private final SplittableRandom random;
    private final int depth;
    private final double worst;
    /** Grids that may change; all when null. */
    private final boolean @Nullable [] among;

    Chains(Parts parts, SplittableRandom random, int depth, double worst, boolean @Nullable [] among) {
        this.parts = parts;
        this.random = random;
        this.depth = depth;
        this.worst = worst;
        this.among = among;
    }

    /** Single moves, then chains, then single moves again, while something helps. */
    void run(int[] nodes) {
        shuffle(nodes);
        descend(nodes);
        for (int pass = 0; pass < PASSES; pass++) {
            boolean helped = false;
            for (int u : nodes) {
                helped |= parts.foreign[u] > 0 && push(u, depth);
            }
            if (!helped) {
                return;
            }
        }
    }

    void descend(int[] nodes) {
        boolean helped = true;
        for (int pass = 0; helped && pass < PASSES; pass++) {
            helped = false;
            for (int u : nodes) {
                helped |= parts.foreign[u] > 0 && push(u, 1);
            }
        }
    }

    /** Moves the node where it helps, by itself or with what follows out of the grid it enters. */
    private boolean push(int u, int links) {
        Graph graph = parts.graph;
        int from = parts.part[u];
        if (parts.size[from] == 1 || !free(from)) {
            return false;
        }
        boolean checked = false;
        int last = -1;
        for (int e = graph.start[u]; e < graph.start[u + 1]; e++) {
            int into = parts.part[graph.to[e]];
            if (into == from || into == last || !free(into)) {
                continue;
            }
            last = into;
            double change = parts.change(u, into);
            if (change >= -LEAST && (links == 1 || change > worst)) {
                continue;
            }
            if (!checked && !parts.canLeave(u)) {
                return false;
            }
            checked = true;
            parts.move(u, into);
            if (change < -LEAST || follow(u, into, links - 1, change)) {
                return true;
            }
            parts.move(u, from);
        }
        return false;
    }

    /** The best move out of the grid just entered; on from there if that does not help yet. */
    private boolean follow(int entered, int from, int links, double before) {
        int best = -1;
        int bestInto = -1;
        double least = links == 1 ? -LEAST : worst;
        for (int v = parts.head[from]; v >= 0; v = parts.next[v]) {
            if (v == entered || parts.foreign[v] == 0) {
                continue;
            }
            int last = -1;
            for (int e = parts.graph.start[v]; e < parts.graph.start[v + 1]; e++) {
                int into = parts.part[parts.graph.to[e]];
                if (into == from || into == last || !free(into)) {
                    continue;
                }
                last = into;
                double change = before + parts.change(v, into);
                if (change < least && parts.canLeave(v)) {
                    least = change;
                    best = v;
                    bestInto = into;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        parts.move(best, bestInto);
        if (least < -LEAST || links > 1 && follow(best, bestInto, links - 1, least)) {
            return true;
        }
        parts.move(best, from);
        return false;
    }

    private boolean free(int grid) {
        return among == null || among[grid];
    }

    private void shuffle(int[] nodes) {
        for (int i = nodes.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = nodes[i];
            nodes[i] = nodes[j];
            nodes[j] = kept;
        }
    }
}
