package gezhi.activities.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** How often an activity takes place. Each time is an activity of its own: its own places, sign-ups and cancellation. */
public enum Recurrence {
    ONCE,
    WEEKLY,
    FORTNIGHTLY,
    /** On the same day of the month; where a month is shorter, on its last. */
    MONTHLY;

    /** At most so many times at once: a year of weeks. */
    public static final int MOST = 53;

    private static final int WEEK = 7;

    /**
     * When it takes place, at the same time by the clock.
     *
     * @param until the last day on which it may; looked at only where it repeats
     * @return with one more than {@link #MOST} where there would be too many; empty when it would end before it begins
     */
    public List<Instant> times(Instant first, LocalDate until, ZoneId zone) {
        ZonedDateTime begin = first.atZone(zone);
        if (this == ONCE) {
            return List.of(first);
        }
        List<Instant> times = new ArrayList<>();
        ZonedDateTime next = begin;
        while (!next.toLocalDate().isAfter(until) && times.size() <= MOST) {
            times.add(next.toInstant());
            int done = times.size();
            next = switch (this) {
                case MONTHLY -> begin.plusMonths(done);
                case FORTNIGHTLY -> begin.plusDays(2L * WEEK * done);
                default -> begin.plusDays((long) WEEK * done);
            };
        }
        return times;
    }
}
