package gezhi.planning.draw;

import java.util.Arrays;

/** Which node is in which grid, with what is needed to move one quickly: weights, members, borders. */
final class Parts {
    /** Joins it costs that two who should be apart are in one grid. */
    static final double TOGETHER = 100_000;

    final Graph graph;
    final Balance balance;
    final int count;
    final int[] part;
    final double[] load;
    final int[] size;
    /** First member of each grid and the member after each node; -1 ends. */
    final int[] head;

    final int[] next;
    private final int[] previous;
    private final double[] penalty;
    /** Joins of a node that lead into other grids. */
    final int[] foreign;

    private final int[] border;
    private final int[] borderAt;
    private int borderSize;
    private final int[] mark;
    private int stamp;
    private final int[] queue;
    private final double unit;

    /** @param part grids 0 to count - 1, none of them empty; kept, not copied */
    Parts(Graph graph, Balance balance, int count, int[] part, double unit) {
        this.graph = graph;
        this.balance = balance;
        this.count = count;
        this.part = part;
        this.unit = unit;
        load = new double[count];
        size = new int[count];
        head = new int[count];
        Arrays.fill(head, -1);
        next = new int[graph.size];
        previous = new int[graph.size];
        penalty = new double[count];
        foreign = new int[graph.size];
        border = new int[graph.size];
        borderAt = new int[graph.size];
        Arrays.fill(borderAt, -1);
        mark = new int[graph.size];
        queue = new int[graph.size];
        for (int u = graph.size - 1; u >= 0; u--) {
            load[part[u]] += graph.weight[u];
            size[part[u]]++;
            link(u, part[u]);
            for (int e = graph.start[u]; e < graph.start[u + 1]; e++) {
                foreign[u] += part[graph.to[e]] == part[u] ? 0 : 1;
            }
            if (foreign[u] > 0) {
                addBorder(u);
            }
        }
        soften(balance.tolerance, 1);
    }

    int borderSize() {
        return borderSize;
    }

    int border(int index) {
        return border[index];
    }

    void soften(double share, double ease) {
        balance.soften(share, ease);
        for (int p = 0; p < count; p++) {
            penalty[p] = balance.of(load[p]);
        }
    }

    /** What the move would add to the cost; below 0 is better. */
    double change(int u, int into) {
        int from = part[u];
        double stay = 0;
        double go = 0;
        for (int e = graph.start[u]; e < graph.start[u + 1]; e++) {
            int there = part[graph.to[e]];
            if (there == from) {
                stay += graph.cost[e];
            } else if (there == into) {
                go += graph.cost[e];
            }
        }
        double weight = graph.weight[u];
        double change = stay - go;
        if (weight != 0) {
            change += balance.of(load[from] - weight) - penalty[from] + balance.of(load[into] + weight) - penalty[into];
        }
        if (graph.home[u] == into) {
            change -= graph.stay[u];
        } else if (graph.home[u] == from) {
            change += graph.stay[u];
        }
        return graph.apart[u].length == 0 ? change : change + strangers(u, into) - strangers(u, from);
    }

    private double strangers(int u, int in) {
        double sum = 0;
        for (int v : graph.apart[u]) {
            sum += part[v] == in ? TOGETHER * unit : 0;
        }
        return sum;
    }

    /** Whether the grid is still there and in one piece without the node. Looks near the node first, so it mostly ends soon. */
    boolean canLeave(int u) {
        int from = part[u];
        int wanted = stamp + 1;
        stamp += 2;
        int seen = stamp;
        int missing = 0;
        int first = -1;
        for (int e = graph.start[u]; e < graph.start[u + 1]; e++) {
            int v = graph.to[e];
            if (part[v] == from) {
                mark[v] = wanted;
                first = v;
                missing++;
            }
        }
        if (missing <= 1) {
            return missing == 1;
        }
        mark[u] = seen;
        mark[first] = seen;
        missing--;
        queue[0] = first;
        int end = 1;
        for (int at = 0; at < end; at++) {
            int x = queue[at];
            for (int e = graph.start[x]; e < graph.start[x + 1]; e++) {
                int v = graph.to[e];
                if (part[v] == from && mark[v] != seen) {
                    if (mark[v] == wanted && --missing == 0) {
                        return true;
                    }
                    mark[v] = seen;
                    queue[end++] = v;
                }
            }
        }
        return false;
    }

    void move(int u, int into) {
        int from = part[u];
        double weight = graph.weight[u];
        load[from] -= weight;
        load[into] += weight;
        penalty[from] = balance.of(load[from]);
        penalty[into] = balance.of(load[into]);
        size[from]--;
        size[into]++;
        unlink(u, from);
        link(u, into);
        part[u] = into;
        int out = 0;
        for (int e = graph.start[u]; e < graph.start[u + 1]; e++) {
            int v = graph.to[e];
            int there = part[v];
            if (there == into) {
                if (--foreign[v] == 0) {
                    removeBorder(v);
                }
            } else {
                out++;
                if (there == from && foreign[v]++ == 0) {
                    addBorder(v);
                }
            }
        }
        if (foreign[u] == 0 && out > 0) {
            addBorder(u);
        } else if (foreign[u] > 0 && out == 0) {
            removeBorder(u);
        }
        foreign[u] = out;
    }

    /** Cost of all: borders, deviations, what left its grid of today, what should be apart. Balance counts as wished, not as softened. */
    double cost() {
        soften(balance.tolerance, 1);
        double twice = 0;
        double once = 0;
        for (int u = 0; u < graph.size; u++) {
            twice += priceOf(u, part[u]) + strangers(u, part[u]);
            once += leaving(u);
        }
        return twice / 2 + once + Arrays.stream(penalty).sum();
    }

    /** The share of the cost that can change while only these nodes move among these grids. */
    double costOf(int[] nodes, int[] grids) {
        double sum = 0;
        for (int u : nodes) {
            for (int e = graph.start[u]; e < graph.start[u + 1]; e++) {
                int there = part[graph.to[e]];
                if (there != part[u]) {
                    sum += contains(grids, there) ? graph.cost[e] / 2 : graph.cost[e];
                }
            }
            sum += leaving(u) + strangers(u, part[u]) / 2;
        }
        for (int p : grids) {
            sum += penalty[p];
        }
        return sum;
    }

    private static boolean contains(int[] grids, int grid) {
        for (int p : grids) {
            if (p == grid) {
                return true;
            }
        }
        return false;
    }

    private double priceOf(int u, int in) {
        double sum = 0;
        for (int e = graph.start[u]; e < graph.start[u + 1]; e++) {
            sum += part[graph.to[e]] == in ? 0 : graph.cost[e];
        }
        return sum;
    }

    private double leaving(int u) {
        return graph.home[u] == part[u] ? 0 : graph.stay[u];
    }

    private void link(int u, int into) {
        next[u] = head[into];
        previous[u] = -1;
        if (head[into] >= 0) {
            previous[head[into]] = u;
        }
        head[into] = u;
    }

    private void unlink(int u, int from) {
        if (previous[u] >= 0) {
            next[previous[u]] = next[u];
        } else {
            head[from] = next[u];
        }
        if (next[u] >= 0) {
            previous[next[u]] = previous[u];
        }
    }

    private void addBorder(int u) {
        borderAt[u] = borderSize;
        border[borderSize++] = u;
    }

    private void removeBorder(int u) {
        int last = border[--borderSize];
        border[borderAt[u]] = last;
        borderAt[last] = borderAt[u];
        borderAt[u] = -1;
    }
}
