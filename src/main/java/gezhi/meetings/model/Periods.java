package gezhi.meetings.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What of a rhythm was held in a year, is due, is missing: counted anew from what is recorded, and kept nowhere. */
public final class Periods {
    private Periods() {}

    /** How a period stands. */
    public enum Standing {
        /** Something is recorded. */
        HELD,
        /** Nothing yet, and there is time. */
        DUE,
        /** It is over and nothing is recorded. */
        MISSING
    }

    /** The calendar's periods: how they begin and which follows. */
    public interface Cut {
        LocalDate begin(LocalDate day);

        LocalDate after(LocalDate begin);
    }

    /** @param end the first day after it */
    public record Period(LocalDate begin, LocalDate end, Standing standing) {
        public boolean has(LocalDate day) {
            return !day.isBefore(begin) && day.isBefore(end);
        }
    }

    /**
     * The periods of a year up to the one of today, in order. One that began before {@code since} is named only when something was held in it or
     * it still runs.
     *
     * @param since from when on the rule holds and the organization stands
     * @param until the first day on which the organization stands no more, or far away: from then on nothing is due
     */
    public static List<Period> of(
            Cut cut, int year, LocalDate since, LocalDate until, LocalDate today, Collection<LocalDate> held) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate at = cut.begin(LocalDate.of(year, 1, 1));
                at.getYear() == year && !at.isAfter(today);
                at = cut.after(at)) {
            LocalDate begin = at;
            LocalDate end = cut.after(at);
            boolean done = held.stream().anyMatch(day -> !day.isBefore(begin) && day.isBefore(end));
            boolean runs = today.isBefore(end) && today.isBefore(until) && end.isAfter(since);
            if (done) {
                periods.add(new Period(begin, end, Standing.HELD));
            } else if (runs) {
                periods.add(new Period(begin, end, Standing.DUE));
            } else if (!begin.isBefore(since) && !end.isAfter(until)) {
                periods.add(new Period(begin, end, Standing.MISSING));
            }
        }
        return periods;
    }
}
