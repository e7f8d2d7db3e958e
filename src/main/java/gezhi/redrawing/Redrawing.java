package gezhi.redrawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a plan makes of the grids and units of an area; pure. A grid whose units stay the same goes on as it is, with its code. Every other grid of the plan
 * is a new one, with the next code of its community; its units get codes under it, in the order of their old ones. Codes are never used again, not those of
 * closed divisions either. A grid without units is not touched.
 *
 * @param created new grids, in order of code
 * @param kept codes of grids that go on as they are
 * @param closed codes of new grids, or of grids that go on, by code of the grid whose units they took, in order of code
 * @param units new code of unit by old one
 * @param heirs by code of closed grid the one that took most of its households, on a tie most of its units; missing where that is a tie, too
 * @param faults why the plan does not fit; the rest is then empty
 */
record Redrawing(
        List<NewGrid> created,
        Set<String> kept,
        Map<String, List<String>> closed,
        Map<String, String> units,
        Map<String, String> heirs,
        List<Fault> faults) {
    /** Three digits each for a grid in its community and a unit in its grid. */
    static final int LAST = 999;

    static final Redrawing NOTHING = refused(List.of());

    /** A unit of today; {@code dedicated}: its grid is a dedicated one, which stays as it is. */
    record Unit(String code, String name, int households, boolean dedicated) {
        String grid() {
            return code.substring(0, code.length() - 3);
        }
    }

    /** A grid of the plan. */
    record Wanted(int seq, String community, boolean dedicated, List<String> units) {}

    /** @param from codes of the grids that its units come from */
    record NewGrid(
            int seq,
            String code,
            String name,
            String community,
            int households,
            List<String> units,
            Set<String> from) {}

    /** @param key message key */
    record Fault(String key, String what) {}

    /**
     * @param today the standing units of the area
     * @param plan its grids
     * @param names of the standing grids, by code
     * @param used codes of all grids that the area ever had
     */
    static Redrawing of(List<Unit> today, List<Wanted> plan, Map<String, String> names, Set<String> used) {
        Map<String, Unit> standing = new TreeMap<>();
        today.forEach(unit -> standing.put(unit.code(), unit));
        List<Fault> faults = faults(standing, plan);
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        Map<String, Set<String>> old = standing.keySet().stream()
                .collect(Collectors.groupingBy(
                        code -> code.substring(0, code.length() - 3),
                        TreeMap::new,
                        Collectors.toCollection(TreeSet::new)));
        Set<String> kept = new TreeSet<>();
        List<Wanted> fresh = new ArrayList<>();
        for (Wanted grid : plan) {
            Set<String> units = new TreeSet<>(grid.units());
            String from =
                    grid.units().getFirst().substring(0, grid.units().getFirst().length() - 3);
            if (units.equals(old.get(from))) {
                kept.add(from);
            } else {
                Optional<String> stays = grid.units().stream()
                        .filter(code -> unit(standing, code).dedicated())
                        .map(code -> code.substring(0, code.length() - 3))
                        .findFirst()
                        .or(() -> grid.dedicated() ? Optional.of(from) : Optional.empty());
                if (stays.isPresent()) {
                    faults.add(new Fault("redrawing.fault.dedicated", stays.get()));
                } else {
                    fresh.add(grid);
                }
            }
        }
        Map<String, Integer> last = new HashMap<>();
        used.forEach(code -> last.merge(code.substring(0, code.length() - 3), number(code), Math::max));
        return faults.isEmpty() ? built(standing, fresh, kept, names, last) : refused(faults);
    }

    /**
     * One that is done already, without its new grids.
     *
     * @param then the units that it closed, as they were
     * @param units new code of unit by old one
     */
    static Redrawing again(List<Unit> then, Map<String, String> units) {
        Map<String, Unit> standing = then.stream().collect(Collectors.toMap(Unit::code, unit -> unit));
        Map<String, List<String>> closed = new TreeMap<>();
        Map<String, String> heirs = new TreeMap<>();
        follow(shares(standing, units), closed, heirs);
        return new Redrawing(List.of(), Set.of(), closed, units, heirs, List.of());
    }

    private static void follow(
            Map<String, Map<String, long[]>> shares, Map<String, List<String>> closed, Map<String, String> heirs) {
        shares.forEach((grid, takers) -> {
            closed.put(grid, takers.keySet().stream().sorted().toList());
            @Nullable String heir = heaviest(takers);
            if (heir != null) {
                heirs.put(grid, heir);
            }
        });
    }

    private static Redrawing built(
            Map<String, Unit> standing,
            List<Wanted> fresh,
            Set<String> kept,
            Map<String, String> names,
            Map<String, Integer> last) {
        List<Wanted> order = fresh.stream()
                .sorted(Comparator.comparing(Wanted::community).thenComparing(Wanted::seq))
                .toList();
        Map<String, List<String>> coded = new LinkedHashMap<>();
        Map<String, String> units = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Wanted grid : order) {
            int number = last.merge(grid.community(), 1, Integer::sum);
            if (number > LAST || grid.units().size() > LAST) {
                faults.add(new Fault("redrawing.fault.codes", grid.community()));
                continue;
            }
            String code = grid.community() + "%03d".formatted(number);
            List<String> olds = grid.units().stream().sorted().toList();
            coded.put(code, olds);
            for (int at = 0; at < olds.size(); at++) {
                units.put(olds.get(at), code + "%03d".formatted(at + 1));
            }
        }
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        Map<String, List<String>> closed = new TreeMap<>();
        Map<String, String> heirs = new TreeMap<>();
        Map<String, Map<String, long[]>> shares = shares(standing, units);
        follow(shares, closed, heirs);
        Map<String, Map<String, long[]>> sources = new TreeMap<>();
        shares.forEach((grid, takers) -> takers.forEach((taker, share) ->
                sources.computeIfAbsent(taker, key -> new TreeMap<>()).put(grid, share)));
        List<NewGrid> created = new ArrayList<>();
        List<String> communities = order.stream().map(Wanted::community).toList();
        List<Integer> seqs = order.stream().map(Wanted::seq).toList();
        int at = 0;
        for (Map.Entry<String, List<String>> grid : coded.entrySet()) {
            Map<String, long[]> from = sources.getOrDefault(grid.getKey(), Map.of());
            @Nullable String main = heaviest(from);
            String name = main != null && grid.getKey().equals(heirs.get(main))
                    ? Objects.requireNonNullElse(names.get(main), main)
                    : "第" + number(grid.getKey()) + "网格";
            int households = grid.getValue().stream()
                    .mapToInt(code -> unit(standing, code).households())
                    .sum();
            created.add(new NewGrid(
                    seqs.get(at),
                    grid.getKey(),
                    name,
                    communities.get(at),
                    households,
                    grid.getValue(),
                    new TreeSet<>(from.keySet())));
            at++;
        }
        return new Redrawing(created, kept, closed, units, heirs, List.of());
    }

    /** What each new grid took of each old one: households and units. */
    private static Map<String, Map<String, long[]>> shares(Map<String, Unit> standing, Map<String, String> units) {
        Map<String, Map<String, long[]>> shares = new TreeMap<>();
        units.forEach((old, now) -> {
            long[] share = shares.computeIfAbsent(unit(standing, old).grid(), key -> new TreeMap<>())
                    .computeIfAbsent(now.substring(0, now.length() - 3), key -> new long[2]);
            share[0] += unit(standing, old).households();
            share[1]++;
        });
        return shares;
    }

    /** Null when two have as much. */
    private static @Nullable String heaviest(Map<String, long[]> shares) {
        Comparator<Map.Entry<String, long[]>> weight = Comparator.<Map.Entry<String, long[]>>comparingLong(
                        entry -> entry.getValue()[0])
                .thenComparingLong(entry -> entry.getValue()[1]);
        List<Map.Entry<String, long[]>> sorted =
                shares.entrySet().stream().sorted(weight.reversed()).toList();
        boolean tie = sorted.size() > 1 && weight.compare(sorted.get(0), sorted.get(1)) == 0;
        return sorted.isEmpty() || tie ? null : sorted.getFirst().getKey();
    }

    private static List<Fault> faults(Map<String, Unit> standing, List<Wanted> plan) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Wanted grid : plan) {
            for (String unit : grid.units()) {
                if (!seen.add(unit)) {
                    faults.add(new Fault("redrawing.fault.twice", unit));
                } else if (!standing.containsKey(unit)) {
                    faults.add(new Fault("redrawing.fault.gone", unit));
                } else if (!unit.startsWith(grid.community())) {
                    faults.add(new Fault("redrawing.fault.crossing", unit));
                }
            }
            if (grid.units().isEmpty()) {
                faults.add(new Fault("redrawing.fault.empty", String.valueOf(grid.seq())));
            }
        }
        standing.keySet().stream()
                .filter(unit -> !seen.contains(unit))
                .forEach(unit -> faults.add(new Fault("redrawing.fault.added", unit)));
        return faults;
    }

    boolean fits() {
        return faults.isEmpty();
    }

    /** Where what stands for a closed grid or unit goes; null when people have to say; the same code when it is not closed. */
    @Nullable
    String follow(String division) {
        if (units.containsKey(division)) {
            return units.get(division);
        }
        return closed.containsKey(division) ? heirs.get(division) : division;
    }

    /** Whether the division is closed by the plan. */
    boolean closes(String division) {
        return units.containsKey(division) || closed.containsKey(division);
    }

    private static Redrawing refused(List<Fault> faults) {
        return new Redrawing(List.of(), Set.of(), Map.of(), Map.of(), Map.of(), List.copyOf(faults));
    }

    private static Unit unit(Map<String, Unit> standing, String code) {
        return Objects.requireNonNull(standing.get(code));
    }

    private static int number(String grid) {
        return Integer.parseInt(grid.substring(grid.length() - 3));
    }
}
