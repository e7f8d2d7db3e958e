package gezhi.planning;

import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.draw.Ground;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Units that are to be in one grid, and units that are not: what people know and data do not, such as two houses around one yard. Every plan that is
 * kept keeps them, drawn, changed by hand or brought in; where that is not possible there is no plan, and why is said.
 *
 * @param together sets of codes of units; all of a set are in one grid. 2 to 100 units each, at most 200 in all sets
 * @param apart sets of codes of units; no two of a set are in one grid. 2 to 20 units each, at most 200 in all sets
 */
public record UnitWishes(List<List<String>> together, List<List<String>> apart) {
    static final int MOST_UNITS = 200;
    static final int MOST_TOGETHER = 100;
    static final int MOST_APART = 20;

    /** No unit minds. */
    public static final UnitWishes NONE = new UnitWishes(List.of(), List.of());

    public UnitWishes {
        together = together.stream().map(List::copyOf).toList();
        apart = apart.stream().map(List::copyOf).toList();
    }

    public boolean none() {
        return together.isEmpty() && apart.isEmpty();
    }

    boolean togetherIsRight() {
        return isRight(together, MOST_TOGETHER);
    }

    boolean apartIsRight() {
        return isRight(apart, MOST_APART);
    }

    private static boolean isRight(List<List<String>> sets, int most) {
        return sets.stream().mapToInt(List::size).sum() <= MOST_UNITS
                && sets.stream()
                        .allMatch(set -> set.size() >= 2
                                && set.size() <= most
                                && set.stream().distinct().count() == set.size());
    }

    /** As people type them: a line for each set, codes with blanks, commas or the like between them. */
    static List<List<String>> typed(String lines) {
        return lines.lines()
                .map(line -> Arrays.stream(line.split("[\\s,，、;；]+"))
                        .filter(code -> !code.isEmpty())
                        .toList())
                .filter(set -> !set.isEmpty())
                .toList();
    }

    /** Units that are not there, each once, the first of them. */
    List<Fault> faults(Terrain terrain) {
        return Stream.concat(together.stream(), apart.stream())
                .flatMap(List::stream)
                .filter(code -> terrain.find(code) < 0)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .limit(Assignment.MOST_FAULTS)
                .map(code -> Assignment.named("unknown", code))
                .toList();
    }

    /** Tells the ground. Units that are not there any more are left out. */
    void tell(Terrain terrain) {
        Ground ground = terrain.ground();
        for (List<String> set : together) {
            int[] units = numbers(terrain, set);
            if (units.length > 1) {
                ground.together(units);
            }
        }
        for (List<String> set : apart) {
            int[] units = numbers(terrain, set);
            for (int i = 0; i < units.length; i++) {
                for (int j = 0; j < i; j++) {
                    ground.apart(units[j], units[i]);
                }
            }
        }
    }

    /** What a division does against them, each with the codes it is about; empty when it keeps them. */
    List<Fault> against(Terrain terrain, int[] grids) {
        List<Fault> faults = new ArrayList<>();
        for (List<String> set : together) {
            int[] units = numbers(terrain, set);
            if (Arrays.stream(units).map(u -> grids[u]).distinct().count() > 1) {
                faults.add(Assignment.named("parted", set.getFirst()));
            }
        }
        for (List<String> set : apart) {
            int[] units = numbers(terrain, set);
            if (Arrays.stream(units).map(u -> grids[u]).distinct().count() < units.length) {
                faults.add(Assignment.named("joined", set.getFirst()));
            }
        }
        return faults;
    }

    private static int[] numbers(Terrain terrain, List<String> codes) {
        return codes.stream().mapToInt(terrain::find).filter(u -> u >= 0).toArray();
    }
}
