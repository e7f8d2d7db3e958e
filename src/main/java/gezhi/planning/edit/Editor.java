package gezhi.planning.edit;

import gezhi.planning.draw.Drawer;
import gezhi.planning.draw.Drawing;
import gezhi.planning.draw.Ground;
import gezhi.planning.draw.Plan;
import gezhi.planning.draw.Watch;
import gezhi.planning.draw.Wish;
import gezhi.planning.edit.Edited.Done;
import gezhi.planning.edit.Edited.Not;
import gezhi.planning.edit.Edited.Why;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Does to a division what a hand asks for, if the rules allow it: every grid that is touched stays in one piece and in one community, dedicated
 * ones stay as they are, and units are together and apart as wished. How many households a grid has is no rule: that is told, not refused.
 */
public final class Editor {
    /** So that nobody waits long for a cut of a very large grid. */
    private static final Duration LONGEST_CUT = Duration.ofSeconds(3);

    private static final int CUT_ROUNDS = 20;

    private final Ground ground;
    private final int[] grids;
    private final List<List<Integer>> beside = new ArrayList<>();

    /** @param grids the grid of each unit, 1 or more; not changed */
    public Editor(Ground ground, int[] grids) {
        if (ground.size() != grids.length) {
            throw new IllegalArgumentException("units " + ground.size() + ", not " + grids.length);
        }
        this.ground = ground;
        this.grids = grids.clone();
        for (int u = 0; u < grids.length; u++) {
            beside.add(new ArrayList<>());
        }
        for (int j = 0; j < ground.joins(); j++) {
            beside.get(ground.one(j)).add(ground.other(j));
            beside.get(ground.other(j)).add(ground.one(j));
        }
    }

    public Edited apply(Edit edit) {
        return switch (edit) {
            case Edit.Put(Set<Integer> units, int grid) -> isThere(grid) ? put(units, grid) : not(Why.NOT_THERE, grid);
            case Edit.Carve(Set<Integer> units) -> carve(units);
            case Edit.Merge(int grid, int other) -> merge(grid, other);
            case Edit.Halve(int grid) -> halve(grid);
        };
    }

    private boolean isThere(int grid) {
        return Arrays.stream(grids).anyMatch(own -> own == grid);
    }

    private Set<Integer> units(int grid) {
        Set<Integer> units = new TreeSet<>();
        for (int u = 0; u < grids.length; u++) {
            if (grids[u] == grid) {
                units.add(u);
            }
        }
        return units;
    }

    private int fresh() {
        return Arrays.stream(grids).max().orElse(0) + 1;
    }

    /** All the units of one grid are a grid already. */
    private Edited carve(Set<Integer> units) {
        boolean whole = units.stream().allMatch(this::isUnit)
                && units.stream().map(u -> grids[u]).distinct().count() == 1
                && units.equals(units(grids[units.iterator().next()]));
        return whole ? not(Why.NO_CHANGE, 0) : put(units, fresh());
    }

    private boolean isUnit(int unit) {
        return unit >= 0 && unit < grids.length;
    }

    private Edited put(Set<Integer> units, int grid) {
        if (units.isEmpty()) {
            return not(Why.NOTHING_CHOSEN, 0);
        }
        if (!units.stream().allMatch(this::isUnit)) {
            return not(Why.NOT_THERE, 0);
        }
        int[] after = grids.clone();
        Set<Integer> touched = new TreeSet<>();
        for (int u : units) {
            touched.add(grids[u]);
            after[u] = grid;
        }
        touched.add(grid);
        if (Arrays.equals(after, grids)) {
            return not(Why.NO_CHANGE, grid);
        }
        return wrong(after, touched).<Edited>map(found -> found).orElseGet(() -> new Done(after));
    }

    private Edited merge(int grid, int other) {
        if (!isThere(grid) || !isThere(other)) {
            return not(Why.NOT_THERE, isThere(grid) ? other : grid);
        }
        if (grid == other) {
            return not(Why.NOTHING_CHOSEN, 0);
        }
        Edited joined = put(units(other), grid);
        return joined instanceof Not(Why why, int _) && why == Why.BROKEN ? not(Why.NOT_SIDE_BY_SIDE, other) : joined;
    }

    private Edited halve(int grid) {
        Integer[] units = units(grid).toArray(Integer[]::new);
        if (units.length == 0) {
            return not(Why.NOT_THERE, grid);
        }
        if (ground.fixed(units[0]) != Ground.NONE) {
            return not(Why.DEDICATED, grid);
        }
        if (units.length == 1) {
            return not(Why.ONE_UNIT, grid);
        }
        Wish wish = Wish.grids(2).rounds(CUT_ROUNDS).atMost(LONGEST_CUT);
        if (!(Drawer.draw(alone(units), wish, Watch.NONE) instanceof Drawing.Drawn(Plan plan))) {
            return not(holdsASet(units) ? Why.PARTED : Why.BROKEN, grid);
        }
        Set<Integer> away = new TreeSet<>();
        for (int i = 0; i < units.length; i++) {
            if (plan.division().grid(i) != plan.division().grid(0)) {
                away.add(units[i]);
            }
        }
        return put(away, fresh());
    }

    /** The units of one grid as a ground by themselves. */
    private Ground alone(Integer[] units) {
        Map<Integer, Integer> place = new HashMap<>();
        Ground alone = new Ground(units.length);
        for (int i = 0; i < units.length; i++) {
            place.put(units[i], i);
            alone.weigh(i, ground.weight(units[i]));
        }
        for (int j = 0; j < ground.joins(); j++) {
            Integer one = place.get(ground.one(j));
            Integer other = place.get(ground.other(j));
            if (one != null && other != null) {
                alone.join(one, other, ground.cost(j));
            }
        }
        for (int[] set : ground.together()) {
            if (Arrays.stream(set).allMatch(place::containsKey)) {
                alone.together(Arrays.stream(set).map(place::get).toArray());
            }
        }
        return alone;
    }

    private boolean holdsASet(Integer[] units) {
        Set<Integer> own = Set.of(units);
        return ground.together().stream().anyMatch(set -> own.contains(set[0]));
    }

    /** The division as it was once, taken up again: by the same rules, for the ground may have changed since. */
    public Edited turn(int[] after) {
        Set<Integer> touched = new TreeSet<>();
        for (int u = 0; u < after.length; u++) {
            if (grids[u] != after[u]) {
                touched.add(grids[u]);
                touched.add(after[u]);
            }
        }
        return wrong(after, touched).<Edited>map(found -> found).orElseGet(() -> new Done(after));
    }

    /** The first thing that is wrong with grids that were touched: what lies elsewhere, what stays, what would be in pieces. */
    private Optional<Not> wrong(int[] after, Set<Integer> touched) {
        int[] changed = IntStream.range(0, after.length)
                .filter(u -> touched.contains(after[u]) || touched.contains(grids[u]))
                .toArray();
        for (int u : changed) {
            if (ground.fixed(u) != Ground.NONE) {
                return Optional.of(not(Why.DEDICATED, grids[u]));
            }
        }
        Map<Integer, Integer> community = new HashMap<>();
        for (int u : changed) {
            if (community.merge(after[u], ground.community(u), (known, own) -> known) != ground.community(u)) {
                return Optional.of(not(Why.OTHER_COMMUNITY, after[u]));
            }
        }
        return touched.stream()
                .filter(grid -> !isInOnePiece(after, grid))
                .findFirst()
                .map(grid -> not(Why.BROKEN, grid))
                .or(() -> parted(after))
                .or(() -> joined(after));
    }

    private Optional<Not> parted(int[] after) {
        return ground.together().stream()
                .filter(set -> Arrays.stream(set).anyMatch(u -> after[u] != after[set[0]]))
                .findFirst()
                .map(set -> not(Why.PARTED, grids[set[0]]));
    }

    private Optional<Not> joined(int[] after) {
        return ground.apart().stream()
                .filter(pair -> after[pair[0]] == after[pair[1]])
                .findFirst()
                .map(pair -> not(Why.JOINED, after[pair[0]]));
    }

    private boolean isInOnePiece(int[] after, int grid) {
        int[] units =
                IntStream.range(0, after.length).filter(u -> after[u] == grid).toArray();
        if (units.length == 0) {
            return true;
        }
        Set<Integer> reached = new TreeSet<>(Set.of(units[0]));
        Deque<Integer> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (int next : beside.get(open.pop())) {
                if (after[next] == grid && reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached.size() == units.length;
    }

    private static Not not(Why why, int grid) {
        return new Not(why, grid);
    }
}
