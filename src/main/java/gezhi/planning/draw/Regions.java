package gezhi.planning.draw;

import gezhi.planning.draw.Drawing.Reason;
import gezhi.planning.draw.Drawing.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a ground apart into what can be drawn by itself: communities, and their pieces where they are not in one. */
final class Regions {
    private final Ground ground;
    private final boolean minding;
    /** The node of each unit: the first of those that stay together. */
    private final int[] leader;

    private final int[] region;
    private int count;

    Regions(Ground ground, boolean minding) {
        this.ground = ground;
        this.minding = minding;
        leader = new int[ground.size()];
        region = new int[ground.size()];
    }

    /** Why nothing can be drawn, if it cannot. Call it first. */
    Optional<Refused> refused() {
        for (int u = 0; u < leader.length; u++) {
            leader[u] = u;
        }
        for (int[] set : ground.together()) {
            for (int u : set) {
                if (ground.community(u) != ground.community(set[0]) || ground.fixed(u) != ground.fixed(set[0])) {
                    return Optional.of(new Refused(Reason.TOGETHER_ACROSS, u));
                }
                leader[root(u)] = root(set[0]);
            }
        }
        for (int u = 0; u < leader.length; u++) {
            leader[u] = root(u);
        }
        for (int[] pair : ground.apart()) {
            if (leader[pair[0]] == leader[pair[1]]) {
                return Optional.of(new Refused(Reason.TOGETHER_AND_APART, pair[0]));
            }
        }
        int[] inOne = pieces((u, v) -> leader[u] == leader[v]);
        for (int u = 0; u < leader.length; u++) {
            if (inOne[u] != inOne[leader[u]]) {
                return Optional.of(new Refused(Reason.TOGETHER_NOT_JOINED, u));
            }
        }
        return Optional.empty();
    }

    private int root(int of) {
        int at = of;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }

    private interface Joined {
        boolean joined(int u, int v);
    }

    /** Numbers units by the pieces in which joins of this kind hold them together. */
    private int[] pieces(Joined joined) {
        int[] above = new int[leader.length];
        Arrays.setAll(above, u -> u);
        for (int j = 0; j < ground.joins(); j++) {
            if (joined.joined(ground.one(j), ground.other(j))) {
                int a = top(above, ground.one(j));
                int b = top(above, ground.other(j));
                above[Math.max(a, b)] = Math.min(a, b);
            }
        }
        for (int u = 0; u < above.length; u++) {
            above[u] = top(above, u);
        }
        return above;
    }

    private static int top(int[] above, int of) {
        int at = of;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    /** In the order of their first units; how many grids each gets is still open. */
    List<Region> list() {
        int[] piece = pieces((u, v) -> ground.fixed(u) == Ground.NONE
                && ground.fixed(v) == Ground.NONE
                && ground.community(u) == ground.community(v));
        int[] node = new int[leader.length];
        List<List<List<Integer>>> units = nodes(piece, node);
        int[] joins = new int[count];
        for (int j = 0; j < ground.joins(); j++) {
            joins[inside(j)]++;
        }
        int[][] one = new int[count][];
        int[][] other = new int[count][];
        double[][] price = new double[count][];
        for (int r = 0; r < count; r++) {
            one[r] = new int[joins[r]];
            other[r] = new int[joins[r]];
            price[r] = new double[joins[r]];
        }
        Arrays.fill(joins, 0);
        for (int j = 0; j < ground.joins(); j++) {
            int r = inside(j);
            if (r > 0) {
                one[r][joins[r]] = node[ground.one(j)];
                other[r][joins[r]] = node[ground.other(j)];
                price[r][joins[r]++] = ground.cost(j);
            }
        }
        List<Region> made = new ArrayList<>();
        for (int r = 1; r < count; r++) {
            int size = units.get(r).size();
            made.add(made(Graph.of(size, joins[r], one[r], other[r], price[r]), units.get(r)));
        }
        strangers(made, node);
        return made;
    }

    /** The region both ends of a join are in, as different nodes; 0 for none. */
    private int inside(int join) {
        int u = ground.one(join);
        int v = ground.other(join);
        return region[u] == region[v] && leader[u] != leader[v] ? region[u] : 0;
    }

    /** Regions are numbered from 1; 0 holds what is fixed. */
    private List<List<List<Integer>>> nodes(int[] piece, int[] node) {
        List<List<List<Integer>>> units = new ArrayList<>();
        units.add(new ArrayList<>());
        Map<Integer, Integer> numbers = new HashMap<>();
        Arrays.fill(node, -1);
        for (int u = 0; u < leader.length; u++) {
            if (ground.fixed(u) != Ground.NONE) {
                continue;
            }
            int r = numbers.computeIfAbsent(piece[u], key -> {
                units.add(new ArrayList<>());
                return units.size() - 1;
            });
            region[u] = r;
            int lead = leader[u];
            if (node[lead] < 0) {
                node[lead] = units.get(r).size();
                units.get(r).add(new ArrayList<>());
            }
            node[u] = node[lead];
            units.get(r).get(node[u]).add(u);
        }
        count = units.size();
        return units;
    }

    private Region made(Graph graph, List<List<Integer>> units) {
        int[][] members = new int[graph.size][];
        int[] today = new int[graph.size];
        for (int n = 0; n < graph.size; n++) {
            members[n] = units.get(n).stream().mapToInt(Integer::intValue).toArray();
            graph.mass[n] = members[n].length;
            for (int u : members[n]) {
                graph.weight[n] += ground.weight(u);
            }
            today[n] = ground.today(members[n][0]);
        }
        return new Region(ground.community(members[0][0]), graph, members, 1, minding ? today : null);
    }

    private void strangers(List<Region> made, int[] node) {
        for (int[] pair : ground.apart()) {
            int r = region[pair[0]];
            if (r > 0 && r == region[pair[1]]) {
                int[][] apart = made.get(r - 1).graph().apart;
                add(apart, node[pair[0]], node[pair[1]]);
                add(apart, node[pair[1]], node[pair[0]]);
            }
        }
    }

    private static void add(int[][] apart, int node, int stranger) {
        apart[node] = Arrays.copyOf(apart[node], apart[node].length + 1);
        apart[node][apart[node].length - 1] = stranger;
    }
}
