package gezhi.cases;

import gezhi.deadlines.CalendarYear;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A year's calendar as it was entered.
 *
 * @param source which notice it was copied from
 * @param by who entered it; null for readers who may not see the name
 */
public record AnnouncedYear(
        CalendarYear calendar, String source, @Nullable String by, Instant at) {}
