package gezhi.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Counts working time. An answer is empty when it would need a year whose holidays are not known.
 *
 * <p>A point that falls between two stretches of work is the end of the first, so nothing is ever due outside working
 * hours.
 */
public record WorkingCalendar(Holidays holidays, WorkingHours hours, ZoneId zone) {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Mainland China with the given working hours. */
    public static WorkingCalendar china(WorkingHours hours) {
        return new WorkingCalendar(Holidays.china(), hours, CHINA);
    }

    public static WorkingCalendar china() {
        return china(WorkingHours.DEFAULT);
    }

    /** When {@code work} of working time has passed since {@code start}; {@code work} is above zero. */
    public Optional<Instant> afterWork(Instant start, Duration work) {
        ZonedDateTime from = start.atZone(zone);
        Duration left = work.plus(hours.workedBy(from.toLocalTime()));
        for (LocalDate day = from.toLocalDate(); holidays.covers(day.getYear()); day = day.plusDays(1)) {
            if (!holidays.isWorkingDay(day)) {
                if (day.equals(from.toLocalDate())) {
                    left = work;
                }
                continue;
            }
            if (left.compareTo(hours.perDay()) <= 0) {
                return Optional.of(instant(day, hours.at(left)));
            }
            left = left.minus(hours.perDay());
        }
        return Optional.empty();
    }

    /**
     * When so many working days have passed, the day of the start not counted: the close of the last whole day, or, with
     * {@code hundredths} of a day more (0 to 99), that share of the working hours of the day after it.
     */
    Optional<Instant> afterDays(Instant start, int days, int hundredths) {
        int left = days + (hundredths > 0 ? 1 : 0);
        LocalDate day = start.atZone(zone).toLocalDate();
        while (left > 0) {
            day = day.plusDays(1);
            if (!holidays.covers(day.getYear())) {
                return Optional.empty();
            }
            left -= holidays.isWorkingDay(day) ? 1 : 0;
        }
        Duration share =
                hundredths > 0 ? hours.perDay().multipliedBy(hundredths).dividedBy(100) : hours.perDay();
        return Optional.of(instant(day, hours.at(share)));
    }

    /** Working time from one instant to a later one; zero when {@code to} is not later. */
    public Optional<Duration> workBetween(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Optional.of(Duration.ZERO);
        }
        LocalDate first = from.atZone(zone).toLocalDate();
        LocalDate last = to.atZone(zone).toLocalDate();
        Duration work = Duration.ZERO;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!holidays.covers(day.getYear())) {
                return Optional.empty();
            }
            if (holidays.isWorkingDay(day)) {
                work = work.plus(day.equals(last) ? worked(to) : hours.perDay());
                work = work.minus(day.equals(first) ? worked(from) : Duration.ZERO);
            }
        }
        return Optional.of(work);
    }

    /** The first year, from that of {@code start} on, without known holidays. */
    int firstUnknownYear(Instant start) {
        int year = start.atZone(zone).getYear();
        while (holidays.covers(year)) {
            year++;
        }
        return year;
    }

    private Duration worked(Instant at) {
        return hours.workedBy(at.atZone(zone).toLocalTime());
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
