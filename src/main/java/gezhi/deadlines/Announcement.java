package gezhi.deadlines;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A year's calendar as somebody copied it from the notice of the State Council: a day or a range of days on each line, as {@code
 * 2026-02-15} or {@code 2026-02-15 2026-02-23}.
 */
public sealed interface Announcement {

    record Read(CalendarYear calendar) implements Announcement {}

    /** @param words the line or the days that are wrong */
    record Unreadable(Flaw flaw, String words) implements Announcement {}

    /** What is wrong; each has a message {@code rules.calendar.refused.<flaw>}. */
    enum Flaw {
        /** A line that is neither a day nor a range of at most 31 days. */
        BAD_LINE,
        OTHER_YEAR,
        /** A holiday that falls on a day of the calendar by law is missing, so the notice was not copied whole. */
        FIXED_DAY_MISSING,
        /** Only Saturdays and Sundays are worked in exchange. */
        WORKED_ON_WEEKDAY,
        OFF_AND_WORKED
    }

    /** New Year, Labour Day and National Day (Order 795 of the State Council, article 2); the other holidays follow the moon or the sun. */
    List<MonthDay> FIXED = List.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    static Announcement read(int year, String off, String worked) {
        try {
            return check(new CalendarYear(year, days(year, off), days(year, worked)));
        } catch (Wrong wrong) {
            return wrong.why;
        }
    }

    private static Announcement check(CalendarYear calendar) {
        for (MonthDay day : FIXED) {
            LocalDate fixed = day.atYear(calendar.year());
            if (!calendar.off().contains(fixed)) {
                return new Unreadable(Flaw.FIXED_DAY_MISSING, fixed.toString());
            }
        }
        for (LocalDate day : calendar.daysWorked()) {
            if (calendar.off().contains(day)) {
                return new Unreadable(Flaw.OFF_AND_WORKED, day.toString());
            }
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                return new Unreadable(Flaw.WORKED_ON_WEEKDAY, day.toString());
            }
        }
        return new Read(calendar);
    }

    private static Set<LocalDate> days(int year, String text) throws Wrong {
        Set<LocalDate> days = new HashSet<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                days.addAll(range(line));
            }
        }
        LocalDate stray = days.stream()
                .filter(day -> day.getYear() != year)
                .min(Collections.reverseOrder())
                .orElse(null);
        if (stray != null) {
            throw new Wrong(Flaw.OTHER_YEAR, stray.toString());
        }
        return days;
    }

    private static List<LocalDate> range(String line) throws Wrong {
        List<MatchResult> found = DAY.matcher(line).results().toList();
        if (found.isEmpty() || found.size() > 2) {
            throw new Wrong(Flaw.BAD_LINE, line);
        }
        try {
            LocalDate from = day(found.getFirst());
            LocalDate to = day(found.getLast());
            if (to.isBefore(from) || to.isAfter(from.plusDays(30))) {
                throw new Wrong(Flaw.BAD_LINE, line);
            }
            return from.datesUntil(to.plusDays(1)).toList();
        } catch (DateTimeException none) {
            throw new Wrong(Flaw.BAD_LINE, line);
        }
    }

    private static LocalDate day(MatchResult found) {
        return LocalDate.of(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    /** Ends the reading at the first flaw. */
    final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Unreadable why;

        private Wrong(Flaw flaw, String words) {
            super(words, null, false, false);
            this.why = new Unreadable(flaw, words);
        }
    }
}
