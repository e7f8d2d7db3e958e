package gezhi.planning.draw;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A plan from which drawing goes on. */
public final class Kept {
    private final Plan.Division division;
    private final int rounds;

    /** @param rounds of improving that went into it */
    public Kept(Plan.Division division, int rounds) {
        this.division = division;
        this.rounds = rounds;
    }

    int rounds() {
        return rounds;
    }

    /** Whether it cuts the region into as many grids as are wished for now; else it is drawn anew. */
    boolean fits(Region region) {
        return Arrays.stream(groups(region)).distinct().count() == region.grids();
    }

    int[] groups(Region region) {
        return Arrays.stream(region.units())
                .mapToInt(units -> division.grid(units[0]))
                .toArray();
    }

    /** The groups with numbers from 0, each that of the grid of today with which it has most in common, so that what stays is known to stay. */
    static int[] numbered(int[] groups, Graph graph) {
        Map<Long, Double> shared = new HashMap<>();
        for (int n = 0; n < groups.length; n++) {
            if (graph.home[n] != Ground.NONE && graph.stay[n] > 0) {
                shared.merge(((long) groups[n] << 32) | graph.home[n], graph.stay[n], Double::sum);
            }
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        shared.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    int home = (int) (long) entry.getKey();
                    if (!numbers.containsValue(home)) {
                        numbers.putIfAbsent((int) (entry.getKey() >> 32), home);
                    }
                });
        int next = 0;
        int[] part = new int[groups.length];
        for (int n = 0; n < groups.length; n++) {
            Integer number = numbers.get(groups[n]);
            if (number == null) {
                while (numbers.containsValue(next)) {
                    next++;
                }
                number = next;
                numbers.put(groups[n], number);
            }
            part[n] = number;
        }
        return part;
    }
}
