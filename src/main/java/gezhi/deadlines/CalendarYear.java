package gezhi.deadlines;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days off of one year, weekends among them or not, and the weekend days worked in exchange.
 *
 * @param off and {@code worked}: of this year only, no day in both
 */
public record CalendarYear(int year, Set<LocalDate> off, Set<LocalDate> worked) {

    public CalendarYear {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    /** In order. */
    public Set<LocalDate> daysOff() {
        return new TreeSet<>(off);
    }

    /** In order. */
    public Set<LocalDate> daysWorked() {
        return new TreeSet<>(worked);
    }
}
