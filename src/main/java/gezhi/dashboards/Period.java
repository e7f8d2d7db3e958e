package gezhi.dashboards;

import java.time.YearMonth;

/** Whole months, both included. */
public record Period(YearMonth from, YearMonth to) {
    private static final int LONGEST_MONTHS = 600;

    public Period {
        if (!makesSense(from, to)) {
            throw new IllegalArgumentException("A period from " + from + " to " + to);
        }
    }

    /** Not backwards, and at most fifty years. */
    public static boolean makesSense(YearMonth from, YearMonth to) {
        return !from.isAfter(to) && !from.plusMonths(LONGEST_MONTHS).isBefore(to);
    }

    /** The {@code months} months up to and including {@code last}. */
    public static Period upTo(YearMonth last, int months) {
        return new Period(last.minusMonths(months - 1L), last);
    }
}
