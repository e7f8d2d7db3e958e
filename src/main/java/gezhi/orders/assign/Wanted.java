package gezhi.orders.assign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that nobody is asked for yet.
 *
 * @param day on which it begins, in the city
 * @param places how many helpers it needs, 1 to 20
 * @param at where; null when it is not on the map
 * @param may who may be asked, each with the points of the reasons: has the skill, neither ordered it nor is served, free at that time
 */
public record Wanted(
        UUID order,
        Instant from,
        Instant to,
        LocalDate day,
        int places,
        @Nullable Spot at,
        Map<UUID, Integer> may) {
    /** The soonest first; what begins at the same moment in the order of the ids. */
    public static final Comparator<Wanted> SOONEST =
            Comparator.comparing(Wanted::from).thenComparing(Wanted::order);

    private static final double A_DEGREE = 111_195;

    public Wanted {
        may = Map.copyOf(may);
    }

    /** In degrees. */
    public record Spot(double lon, double lat) {}

    /** Nobody is at both. */
    public boolean overlaps(Wanted other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** Metres to another as the crow flies; 0 where one of them is not on the map. */
    public long metres(Wanted other) {
        Spot here = at;
        Spot there = other.at;
        if (here == null || there == null) {
            return 0;
        }
        double shrink = Math.cos(Math.toRadians((here.lat + there.lat) / 2));
        return Math.round(A_DEGREE * Math.hypot((here.lon - there.lon) * shrink, here.lat - there.lat));
    }
}
