package gezhi.notices.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * In which hours nobody is disturbed by e-mail or text message; what falls into them waits until they end and is never dropped.
 *
 * @param from their first minute
 * @param to the first minute after them; at or before {@code from} they go over midnight, at the same minute there are none
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** The moment itself outside the quiet hours, otherwise their end. */
    public Instant next(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        LocalDate day = local.toLocalDate();
        if (from.equals(to)) {
            return at;
        }
        boolean overMidnight = to.isBefore(from);
        if (overMidnight && !time.isBefore(from)) {
            return day.plusDays(1).atTime(to).atZone(zone).toInstant();
        }
        boolean quiet = time.isBefore(to) && (overMidnight || !time.isBefore(from));
        return quiet ? day.atTime(to).atZone(zone).toInstant() : at;
    }
}
