package gezhi.orders.assign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a choice is worth, counted plainly.
 *
 * @param faults how often somebody is chosen who may not be, or for two places at once; 0 for a choice that can be dispatched
 * @param orders all of them
 * @param covered orders of which every place has somebody
 * @param places of all orders
 * @param filled places that have somebody
 * @param metres between the places of one person's orders of a day, as the crow flies, summed up
 * @param most calls that one person gets
 * @param people who get a call
 * @param points by the rules that count last
 */
public record Tally(
        int faults, int orders, int covered, int places, int filled, long metres, int most, int people, long points)
        implements Comparable<Tally> {

    public static Tally of(Ground ground, Choice choice) {
        int covered = 0;
        int places = 0;
        int filled = 0;
        int faults = 0;
        long points = 0;
        Map<UUID, List<Wanted>> calls = new TreeMap<>();
        for (Wanted wanted : ground.wanted()) {
            List<UUID> chosen = choice.of(wanted.order());
            covered += chosen.size() == wanted.places() ? 1 : 0;
            places += wanted.places();
            filled += chosen.size();
            faults += Math.max(0, chosen.size() - wanted.places());
            for (UUID helper : chosen) {
                Integer reasons = wanted.may().get(helper);
                faults += reasons == null ? 1 : 0;
                points += reasons == null ? 0 : (long) AssignRule.REASONS.points() * reasons;
                calls.computeIfAbsent(helper, _ -> new ArrayList<>()).add(wanted);
            }
        }
        long metres = 0;
        int most = 0;
        for (List<Wanted> own : calls.values()) {
            Map<LocalDate, List<Wanted>> days = new TreeMap<>();
            own.forEach(each ->
                    days.computeIfAbsent(each.day(), _ -> new ArrayList<>()).add(each));
            for (List<Wanted> day : days.values()) {
                long way = Ways.metres(day);
                metres += way;
                points += AssignRule.way(way);
            }
            points += AssignRule.calls(own.size());
            most = Math.max(most, own.size());
            faults += twice(own);
        }
        return new Tally(faults, ground.wanted().size(), covered, places, filled, metres, most, calls.size(), points);
    }

    private static int twice(List<Wanted> own) {
        int twice = 0;
        for (int i = 0; i < own.size(); i++) {
            for (int j = 0; j < i; j++) {
                twice += own.get(i).overlaps(own.get(j)) ? 1 : 0;
            }
        }
        return twice;
    }

    /** By the rules: the greater is the better. */
    @Override
    public int compareTo(Tally other) {
        int byFaults = Integer.compare(other.faults, faults);
        int byFilled = Integer.compare(filled, other.filled);
        return byFaults != 0 ? byFaults : byFilled != 0 ? byFilled : Long.compare(points, other.points);
    }
}
