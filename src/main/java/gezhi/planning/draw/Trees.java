package gezhi.planning.draw;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Cuts a connected set of nodes into connected grids: draws random spanning trees and cuts the join that leaves both sides with about the weight
 * of whole grids and the shortest border; then each side likewise. Always gives as many grids as asked, none empty, if there are nodes enough.
 */
final class Trees {
    private static final double UNEVEN = 1.0 / 3;

    private final Graph graph;
    private final Balance balance;
    private final double unit;
    private final SplittableRandom random;
    /** Place in the set at hand, or -1. */
    private final int[] index;

    private final int[] parent;
    private final int[] order;
    private final int[] deep;
    private final double[] load;
    private final double[] cut;
    private final int[] count;
    private final int[] group;
    private final int[] treeStart;
    private int[] treeTo = {};
    private long[] keys = {};
    private int[] endOne = {};
    private int[] endOther = {};
    private double[] price = {};
    /** Behind the joins stand pairs to be kept apart, up to here; to part them is worth much. */
    private int strangers;

    Trees(Graph graph, Balance balance, double unit, SplittableRandom random) {
        this.graph = graph;
        this.balance = balance;
        this.unit = unit;
        this.random = random;
        index = new int[graph.size];
        Arrays.fill(index, -1);
        parent = new int[graph.size];
        order = new int[graph.size];
        deep = new int[graph.size];
        load = new double[graph.size];
        cut = new double[graph.size];
        count = new int[graph.size];
        group = new int[graph.size];
        treeStart = new int[graph.size + 2];
    }

    /** A cut: the side below a node of a tree, and how many grids it is for. */
    private record Cut(double cost, boolean[] below, int grids) {}

    /**
     * @param nodes connected, at least as many as grids
     * @param into gets the numbers {@code first} to {@code first + grids - 1} at the nodes
     */
    void split(int[] nodes, int grids, int first, int[] into) {
        if (grids == 1) {
            for (int u : nodes) {
                into[u] = first;
            }
            return;
        }
        Cut best = best(nodes, grids);
        int below = 0;
        for (boolean is : best.below) {
            below += is ? 1 : 0;
        }
        int[] one = new int[below];
        int[] other = new int[nodes.length - below];
        int a = 0;
        int b = 0;
        for (int i = 0; i < nodes.length; i++) {
            if (best.below[i]) {
                one[a++] = nodes[i];
            } else {
                other[b++] = nodes[i];
            }
        }
        split(one, best.grids, first, into);
        split(other, grids - best.grids, first + best.grids, into);
    }

    private Cut best(int[] nodes, int grids) {
        for (int i = 0; i < nodes.length; i++) {
            index[nodes[i]] = i;
        }
        int joins = collect(nodes);
        double all = 0;
        for (int u : nodes) {
            all += graph.weight[u];
        }
        int trees = nodes.length > 3000 ? 3 : nodes.length > 300 ? 5 : 8;
        Cut best = new Cut(Double.POSITIVE_INFINITY, new boolean[nodes.length], 0);
        for (int t = 0; t < trees; t++) {
            grow(nodes, joins);
            best = cut(nodes, grids, all, best);
        }
        for (int u : nodes) {
            index[u] = -1;
        }
        return best;
    }

    private int collect(int[] nodes) {
        int joins = 0;
        for (int i = 0; i < nodes.length; i++) {
            int u = nodes[i];
            for (int e = graph.start[u]; e < graph.start[u + 1]; e++) {
                int j = index[graph.to[e]];
                if (j > i) {
                    put(joins++, i, j, graph.cost[e]);
                }
            }
        }
        strangers = joins;
        for (int i = 0; i < nodes.length; i++) {
            for (int v : graph.apart[nodes[i]]) {
                if (index[v] > i) {
                    put(strangers++, i, index[v], -Parts.TOGETHER * unit);
                }
            }
        }
        return joins;
    }

    private void put(int at, int i, int j, double cost) {
        if (at == endOne.length) {
            int more = Math.max(64, at * 2);
            endOne = Arrays.copyOf(endOne, more);
            endOther = Arrays.copyOf(endOther, more);
            price = Arrays.copyOf(price, more);
            keys = new long[more];
            treeTo = new int[2 * more];
        }
        endOne[at] = i;
        endOther[at] = j;
        price[at] = cost;
    }

    /** A random spanning tree that prefers joins whose cut would be dear, and what lies below each node of it. */
    private void grow(int[] nodes, int joins) {
        int n = nodes.length;
        for (int j = 0; j < joins; j++) {
            double key = random.nextDouble() / (0.2 * unit + Math.max(0, price[j]));
            keys[j] = ((long) Float.floatToRawIntBits((float) key) << 32) | j;
        }
        Arrays.sort(keys, 0, joins);
        for (int i = 0; i < n; i++) {
            group[i] = i;
        }
        Arrays.fill(treeStart, 0, n + 2, 0);
        int taken = 0;
        for (int k = 0; k < joins && taken < n - 1; k++) {
            int j = (int) keys[k];
            int a = root(endOne[j]);
            int b = root(endOther[j]);
            if (a != b) {
                group[a] = b;
                treeStart[endOne[j] + 2]++;
                treeStart[endOther[j] + 2]++;
                keys[taken++] = j;
            }
        }
        if (taken < n - 1) {
            throw new IllegalArgumentException("not connected");
        }
        for (int i = 2; i <= n + 1; i++) {
            treeStart[i] += treeStart[i - 1];
        }
        for (int k = 0; k < taken; k++) {
            int j = (int) keys[k];
            treeTo[treeStart[endOne[j] + 1]++] = endOther[j];
            treeTo[treeStart[endOther[j] + 1]++] = endOne[j];
        }
        hang(random.nextInt(n));
        weigh(nodes);
    }

    private int root(int of) {
        int at = of;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private void hang(int top) {
        parent[top] = -1;
        deep[top] = 0;
        order[0] = top;
        int end = 1;
        for (int at = 0; at < end; at++) {
            int x = order[at];
            for (int e = treeStart[x]; e < treeStart[x + 1]; e++) {
                int y = treeTo[e];
                if (y != parent[x]) {
                    parent[y] = x;
                    deep[y] = deep[x] + 1;
                    order[end++] = y;
                }
            }
        }
    }

    /** Weight, number and border of what lies below each node. A join adds to every border on its way through the tree. */
    private void weigh(int[] nodes) {
        int n = nodes.length;
        Arrays.fill(cut, 0, n, 0);
        for (int i = 0; i < n; i++) {
            load[i] = graph.weight[nodes[i]];
            count[i] = 1;
        }
        for (int j = 0; j < strangers; j++) {
            int a = endOne[j];
            int b = endOther[j];
            cut[a] += price[j];
            cut[b] += price[j];
            while (a != b) {
                if (deep[a] >= deep[b]) {
                    a = parent[a];
                } else {
                    b = parent[b];
                }
            }
            cut[a] -= 2 * price[j];
        }
        for (int k = n - 1; k > 0; k--) {
            int x = order[k];
            load[parent[x]] += load[x];
            count[parent[x]] += count[x];
            cut[parent[x]] += cut[x];
        }
    }

    private Cut cut(int[] nodes, int grids, double all, Cut known) {
        int n = nodes.length;
        int best = -1;
        int bestGrids = 0;
        double least = known.cost;
        double mean = all / grids;
        for (int k = 1; k < n; k++) {
            int x = order[k];
            int share = (int) Math.round(mean > 0 ? load[x] / mean : count[x] * (double) grids / n);
            int low = Math.max(1, grids - (n - count[x]));
            int high = Math.min(grids - 1, count[x]);
            share = Math.max(low, Math.min(high, share));
            double cost = cut[x] + cost(load[x], share, all, grids);
            if (cost < least) {
                least = cost;
                best = x;
                bestGrids = share;
            }
        }
        if (best < 0) {
            return known;
        }
        boolean[] below = new boolean[n];
        for (int k = 0; k < n; k++) {
            int x = order[k];
            below[x] = x == best || parent[x] >= 0 && below[parent[x]];
        }
        return new Cut(least, below, bestGrids);
    }

    /** What the two sides would cost if their own grids were even, and a price for cutting off little at a time. */
    private double cost(double side, int share, double all, int grids) {
        double sides = share * balance.of(side / share) + (grids - share) * balance.of((all - side) / (grids - share));
        double lack = UNEVEN * grids - Math.min(share, grids - share);
        return lack > 0 ? sides + lack * lack * unit : sides;
    }
}
