package gezhi.planning.draw;

import java.util.Arrays;

/**
 * Nodes and their joins, those of a node in one stretch of the arrays. A node is a unit, several that stay together, or on coarser levels a clump.
 *
 * @see Levels
 */
final class Graph {
    final int size;
    final int[] start;
    final int[] to;
    final double[] cost;
    final double[] weight;
    /** Units in the node. */
    final int[] mass;
    /** The grid of today whose loss costs {@link #stay}; {@link Ground#NONE} for none. */
    final int[] home;

    final double[] stay;
    /** Nodes that should be in other grids; empty for nearly all. */
    final int[][] apart;

    private static final int[] NOBODY = {};

    Graph(int size, int[] start, int[] to, double[] cost) {
        this.size = size;
        this.start = start;
        this.to = to;
        this.cost = cost;
        weight = new double[size];
        mass = new int[size];
        home = new int[size];
        stay = new double[size];
        apart = new int[size][];
        for (int u = 0; u < size; u++) {
            mass[u] = 1;
            home[u] = Ground.NONE;
            apart[u] = NOBODY;
        }
    }

    /** Joins in both directions from a list of pairs; the same pair twice adds up. */
    static Graph of(int size, int joins, int[] one, int[] other, double[] price) {
        int[] start = new int[size + 2];
        for (int j = 0; j < joins; j++) {
            start[one[j] + 2]++;
            start[other[j] + 2]++;
        }
        for (int u = 2; u < start.length; u++) {
            start[u] += start[u - 1];
        }
        int[] to = new int[joins * 2];
        double[] cost = new double[joins * 2];
        for (int j = 0; j < joins; j++) {
            put(start, to, cost, one[j], other[j], price[j]);
            put(start, to, cost, other[j], one[j], price[j]);
        }
        return merged(size, start, to, cost);
    }

    private static void put(int[] start, int[] to, double[] cost, int from, int into, double price) {
        int at = start[from + 1]++;
        to[at] = into;
        cost[at] = price;
    }

    private static Graph merged(int size, int[] start, int[] to, double[] cost) {
        int[] from = new int[size + 1];
        int[] seenAt = new int[size];
        Arrays.fill(seenAt, -1);
        int end = 0;
        for (int u = 0; u < size; u++) {
            int first = end;
            for (int e = start[u]; e < start[u + 1]; e++) {
                int v = to[e];
                if (seenAt[v] >= first) {
                    cost[seenAt[v]] += cost[e];
                } else {
                    seenAt[v] = end;
                    to[end] = v;
                    cost[end++] = cost[e];
                }
            }
            from[u + 1] = end;
        }
        return new Graph(size, from, Arrays.copyOf(to, end), Arrays.copyOf(cost, end));
    }

    double meanCost() {
        double sum = 0;
        for (double price : cost) {
            sum += Math.abs(price);
        }
        return sum == 0 ? 1 : sum / cost.length;
    }

    double totalWeight() {
        double sum = 0;
        for (double load : weight) {
            sum += load;
        }
        return sum;
    }
}
