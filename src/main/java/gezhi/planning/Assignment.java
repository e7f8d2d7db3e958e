package gezhi.planning;

import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.draw.Ground;
import gezhi.planning.draw.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which unit is in which grid, as somebody else says, held against the rules. */
final class Assignment {
    static final int MOST_FAULTS = 20;
    private static final int ECHOED = 40;

    private final Terrain terrain;
    private final List<String> names = new ArrayList<>();
    private final int[] grid;
    private final List<Fault> faults = new ArrayList<>();

    Assignment(Terrain terrain, Map<String, String> grids, UnitWishes wishes) {
        this.terrain = terrain;
        grid = new int[terrain.units().size()];
        Map<String, Integer> numbers = new HashMap<>();
        Set<String> unknown = new TreeSet<>(grids.keySet());
        for (int u = 0; u < grid.length; u++) {
            String code = terrain.units().get(u).code();
            unknown.remove(code);
            String name = grids.get(code);
            if (name == null || name.isBlank()) {
                fault("missing", code);
            } else {
                grid[u] = numbers.computeIfAbsent(name, key -> {
                    names.add(key);
                    return names.size() - 1;
                });
            }
        }
        unknown.forEach(code -> fault("unknown", code));
        if (faults.isEmpty()) {
            checkGrids();
            wishes.against(terrain, grid).forEach(this::fault);
        }
    }

    private void fault(String kind, String what) {
        fault(named(kind, what));
    }

    private void fault(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** Of what somebody sent only the beginning is said back. */
    static Fault named(String kind, String what) {
        int length = what.codePointCount(0, what.length());
        String said = length <= ECHOED ? what : what.substring(0, what.offsetByCodePoints(0, ECHOED));
        return new Fault("planning.fault." + kind, said);
    }

    private void checkGrids() {
        Ground ground = terrain.ground();
        int[] pieces = new int[names.size()];
        int[] above = new int[grid.length];
        for (int u = 0; u < grid.length; u++) {
            above[u] = u;
        }
        for (int j = 0; j < ground.joins(); j++) {
            if (grid[ground.one(j)] == grid[ground.other(j)]) {
                above[top(above, ground.one(j))] = top(above, ground.other(j));
            }
        }
        Map<Integer, Integer> community = new HashMap<>();
        Set<String> crossing = new TreeSet<>();
        Map<Integer, Set<Integer>> today = new HashMap<>();
        Map<Integer, Set<Integer>> dedicated = new HashMap<>();
        for (int u = 0; u < grid.length; u++) {
            pieces[grid[u]] += top(above, u) == u ? 1 : 0;
            today.computeIfAbsent(grid[u], key -> new HashSet<>()).add(ground.fixed(u));
            if (ground.fixed(u) != Ground.NONE) {
                dedicated
                        .computeIfAbsent(ground.fixed(u), key -> new HashSet<>())
                        .add(grid[u]);
            }
            if (community.merge(grid[u], ground.community(u), (known, own) -> known) != ground.community(u)) {
                crossing.add(names.get(grid[u]));
            }
        }
        crossing.forEach(name -> fault("crossing", name));
        for (int p = 0; p < pieces.length; p++) {
            if (pieces[p] > 1 && today.getOrDefault(p, Set.of()).contains(Ground.NONE)) {
                fault("broken", names.get(p));
            }
        }
        boolean touched = today.values().stream().anyMatch(fixed -> fixed.size() > 1)
                || dedicated.values().stream().anyMatch(into -> into.size() > 1);
        if (touched) {
            fault("dedicated", "");
        }
    }

    private static int top(int[] above, int of) {
        int at = of;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    /** The first of them; empty when the rules are kept. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Plan.Division division() {
        return new Plan.Division(grid);
    }
}
