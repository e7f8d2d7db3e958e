package gezhi.dashboards.web;

import gezhi.dashboards.Period;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The months asked for, as the browser's month fields write them: 2026-03. */
record PeriodForm(@Nullable String from, @Nullable String to) {

    private static final int MONTHS = 12;

    /** What was asked for, or the last twelve months. */
    Period period(Clock clock) {
        return period(Period.upTo(YearMonth.now(clock), MONTHS));
    }

    /** What was asked for, or {@code usual} where it was not, or cannot be read. */
    Period period(Period usual) {
        YearMonth first = month(from, usual.from());
        YearMonth last = month(to, usual.to());
        return Period.makesSense(first, last) ? new Period(first, last) : usual;
    }

    private static YearMonth month(@Nullable String text, YearMonth usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            return YearMonth.parse(text.length() > 7 ? text.substring(0, 7) : text);
        } catch (DateTimeParseException e) {
            return usual;
        }
    }
}
