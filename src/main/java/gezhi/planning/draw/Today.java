package gezhi.planning.draw;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Today's grids as a place to start from: made whole, merged or split until there are as many as wished.
 *
 * @param part a connected grid for each node
 * @param home the grid in which the node would stay with its grid of today; {@link Ground#NONE} when that one is gone
 */
record Today(int[] part, int[] home) {

    /** Null when no node has a grid today. */
    static @Nullable Today of(Graph graph, int[] today, int grids, Trees trees) {
        if (Arrays.stream(today).allMatch(grid -> grid == Ground.NONE)) {
            return null;
        }
        return new Making(graph, today).make(grids, trees);
    }

    private static final class Making {
        private static final double[] NOWHERE = {0, -1};

        private final Graph graph;
        private final int[] today;
        /** Grids numbered from 0; -1 while loose. */
        private final int[] part;

        private final Map<Integer, Integer> numbers = new HashMap<>();
        private int count;

        Making(Graph graph, int[] today) {
            this.graph = graph;
            this.today = today;
            part = new int[graph.size];
            Arrays.fill(part, -1);
        }

        Today make(int grids, Trees trees) {
            keepHeaviestPieces();
            gather();
            double[] load = new double[Math.max(count, grids)];
            int[] size = new int[load.length];
            for (int u = 0; u < graph.size; u++) {
                load[part[u]] += graph.weight[u];
                size[part[u]]++;
            }
            while (count > grids) {
                mergeLightest(load, size);
            }
            while (count < grids) {
                splitHeaviest(load, size, trees);
            }
            int[] home = new int[graph.size];
            for (int u = 0; u < graph.size; u++) {
                home[u] = numbers.getOrDefault(today[u], Ground.NONE);
            }
            return new Today(part, home);
        }

        private void keepHeaviestPieces() {
            int[] piece = new int[graph.size];
            Arrays.fill(piece, -1);
            Map<Integer, double[]> heaviest = new HashMap<>();
            for (int u = 0; u < graph.size; u++) {
                if (piece[u] < 0 && today[u] != Ground.NONE) {
                    double load = flood(u, piece);
                    double[] best = heaviest.computeIfAbsent(today[u], key -> new double[] {-1, 0});
                    if (load > best[0]) {
                        best[0] = load;
                        best[1] = u;
                    }
                }
            }
            for (int u = 0; u < graph.size; u++) {
                if (today[u] != Ground.NONE && piece[u] == (int) heaviest.getOrDefault(today[u], NOWHERE)[1]) {
                    part[u] = numbers.computeIfAbsent(today[u], key -> count++);
                }
            }
        }

        private double flood(int from, int[] piece) {
            Deque<Integer> open = new ArrayDeque<>();
            open.add(from);
            piece[from] = from;
            double load = 0;
            while (!open.isEmpty()) {
                int u = open.remove();
                // A unit more tells pieces without weight apart.
                load += graph.weight[u] + 1e-6;
                for (int e = graph.start[u]; e < graph.start[u + 1]; e++) {
                    int v = graph.to[e];
                    if (piece[v] < 0 && today[v] == today[from]) {
                        piece[v] = from;
                        open.add(v);
                    }
                }
            }
            return load;
        }

        /** Loose nodes join a grid beside them. */
        private void gather() {
            Deque<Integer> open = new ArrayDeque<>();
            for (int u = 0; u < graph.size; u++) {
                if (part[u] >= 0) {
                    open.add(u);
                }
            }
            while (!open.isEmpty()) {
                int u = open.remove();
                for (int e = graph.start[u]; e < graph.start[u + 1]; e++) {
                    int v = graph.to[e];
                    if (part[v] < 0) {
                        part[v] = part[u];
                        open.add(v);
                    }
                }
            }
        }

        private void mergeLightest(double[] load, int[] size) {
            int lightest = 0;
            for (int p = 1; p < count; p++) {
                lightest = load[p] < load[lightest] ? p : lightest;
            }
            int into = -1;
            for (int u = 0; u < graph.size; u++) {
                for (int e = graph.start[u]; part[u] == lightest && e < graph.start[u + 1]; e++) {
                    int beside = part[graph.to[e]];
                    if (beside != lightest && (into < 0 || load[beside] < load[into])) {
                        into = beside;
                    }
                }
            }
            int last = --count;
            load[into] += load[lightest];
            size[into] += size[lightest];
            load[lightest] = load[last];
            size[lightest] = size[last];
            for (int u = 0; u < graph.size; u++) {
                part[u] = renamed(part[u], lightest, into, last);
            }
            int gone = lightest;
            int kept = into;
            numbers.values().removeIf(number -> number == gone);
            numbers.replaceAll((grid, number) -> renamed(number, gone, kept, last));
        }

        /** The last grid takes the number of the one that is gone. */
        private static int renamed(int number, int gone, int kept, int last) {
            int now = number == gone ? kept : number;
            return now == last ? gone : now;
        }

        private void splitHeaviest(double[] load, int[] size, Trees trees) {
            int heaviest = -1;
            for (int p = 0; p < count; p++) {
                if (size[p] > 1 && (heaviest < 0 || load[p] > load[heaviest])) {
                    heaviest = p;
                }
            }
            int[] nodes = new int[size[heaviest]];
            int end = 0;
            for (int u = 0; u < graph.size; u++) {
                if (part[u] == heaviest) {
                    nodes[end++] = u;
                }
            }
            int[] anew = new int[graph.size];
            trees.split(nodes, 2, 0, anew);
            for (int u : nodes) {
                if (anew[u] == 1) {
                    part[u] = count;
                    load[count] += graph.weight[u];
                    load[heaviest] -= graph.weight[u];
                    size[count]++;
                    size[heaviest]--;
                }
            }
            count++;
        }
    }
}
