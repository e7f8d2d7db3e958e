package gezhi.planning.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Coarser and coarser pictures of a graph: pairs of neighbours become one node, those with the dearest join between them first. */
final class Levels {
    private static final double LEAST_SHRINKING = 0.9;

    /** A coarser graph and where each node of the finer one is in it. */
    record Level(Graph graph, int[] into) {}

    private Levels() {}

    /** From fine to coarse, until about so many nodes are left or no node may grow heavier. */
    static List<Level> of(Graph finest, int nodes, double heaviest, SplittableRandom random) {
        List<Level> levels = new ArrayList<>();
        Graph graph = finest;
        while (graph.size > nodes) {
            Level coarser = coarser(graph, heaviest, random);
            if (coarser.graph.size > graph.size * LEAST_SHRINKING) {
                break;
            }
            levels.add(coarser);
            graph = coarser.graph;
        }
        return levels;
    }

    private static Level coarser(Graph graph, double heaviest, SplittableRandom random) {
        int n = graph.size;
        int[] into = new int[n];
        Arrays.fill(into, -1);
        int[] order = shuffled(n, random);
        int made = 0;
        for (int u : order) {
            if (into[u] >= 0) {
                continue;
            }
            int mate = mate(graph, u, into, heaviest);
            if (mate >= 0) {
                into[mate] = made;
            }
            into[u] = made++;
        }
        return new Level(merge(graph, into, made), into);
    }

    private static int mate(Graph graph, int u, int[] into, double heaviest) {
        int best = -1;
        double most = 0;
        for (int e = graph.start[u]; e < graph.start[u + 1]; e++) {
            int v = graph.to[e];
            if (into[v] >= 0 || graph.weight[u] + graph.weight[v] > heaviest || graph.home[u] != graph.home[v]) {
                continue;
            }
            double worth = graph.cost[e] / ((double) graph.mass[u] * graph.mass[v]);
            if (worth > most && graph.apart[u].length == 0 && graph.apart[v].length == 0) {
                most = worth;
                best = v;
            }
        }
        return best;
    }

    private static Graph merge(Graph fine, int[] into, int made) {
        int joins = fine.to.length / 2;
        int[] one = new int[joins];
        int[] other = new int[joins];
        double[] price = new double[joins];
        int kept = 0;
        for (int u = 0; u < fine.size; u++) {
            for (int e = fine.start[u]; e < fine.start[u + 1]; e++) {
                int v = fine.to[e];
                if (u < v && into[u] != into[v]) {
                    one[kept] = into[u];
                    other[kept] = into[v];
                    price[kept++] = fine.cost[e];
                }
            }
        }
        Graph coarse = Graph.of(made, kept, one, other, price);
        Arrays.fill(coarse.mass, 0);
        for (int u = 0; u < fine.size; u++) {
            int c = into[u];
            coarse.weight[c] += fine.weight[u];
            coarse.mass[c] += fine.mass[u];
            coarse.home[c] = fine.home[u];
            coarse.stay[c] += fine.stay[u];
            if (fine.apart[u].length > 0) {
                coarse.apart[c] = Arrays.stream(fine.apart[u]).map(v -> into[v]).toArray();
            }
        }
        return coarse;
    }

    private static int[] shuffled(int n, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
