package gezhi.patrols;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at in a grid, and how often.
 *
 * @param everyDays calendar days from one round to the next, 1 to {@value #LONGEST_EVERY}
 * @param from the day on which the first round is due
 * @param until the last day of the plan; null while it stands
 * @param version rises with every change
 */
public record Plan(
        UUID id,
        String grid,
        String name,
        int everyDays,
        LocalDate from,
        @Nullable LocalDate until,
        int version,
        List<Place> places) {
    public static final int LONGEST_EVERY = 366;
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_LOOK_FOR = 200;
    public static final int MOST_PLACES = 40;

    public Plan {
        places = List.copyOf(places);
    }

    /** @param lookFor what to look for there, may be empty */
    public record Place(String name, String lookFor) {}

    /** What somebody wants of a plan, before it is looked through. */
    public record Draft(String grid, String name, int everyDays, LocalDate from, List<Place> places) {
        public Draft {
            places = List.copyOf(places);
        }
    }

    /** The next round is due so many days after the last, and the first on the first day. */
    public LocalDate due(@Nullable LocalDate lastRound) {
        LocalDate next = lastRound == null ? from : lastRound.plusDays(everyDays);
        return next.isBefore(from) ? from : next;
    }

    public boolean standsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
