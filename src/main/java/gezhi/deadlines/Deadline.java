package gezhi.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When something is due and when it is time to warn.
 *
 * @param yellow the instant at which four fifths of the allowance are used, counted in the allowance's own unit
 */
public record Deadline(Instant start, Allowance allowance, Instant yellow, Instant due) implements Reckoning {

    /** The deadline of {@code allowance} running from {@code start}. */
    public static Reckoning from(Instant start, Allowance allowance, WorkingCalendar calendar) {
        int amount = allowance.amount();
        return switch (allowance.unit()) {
            case CALENDAR_MINUTES ->
                new Deadline(
                        start,
                        allowance,
                        start.plus(fourFifths(Duration.ofMinutes(amount))),
                        start.plus(Duration.ofMinutes(amount)));
            case WORKING_HOURS ->
                of(
                        start,
                        allowance,
                        calendar.afterWork(start, fourFifths(Duration.ofHours(amount))),
                        calendar.afterWork(start, Duration.ofHours(amount)),
                        calendar);
            case WORKING_DAYS ->
                of(
                        start,
                        allowance,
                        calendar.afterDays(start, amount * 4 / 5, amount * 4 % 5),
                        calendar.afterDays(start, amount, 0),
                        calendar);
        };
    }

    /**
     * The same deadline after the clock stood still between two instants: what was left then is left now, in minutes or in
     * working time as the allowance is counted. A deadline that had passed when the clock stopped stays as it was.
     */
    public Reckoning stopped(Instant from, Instant to, WorkingCalendar calendar) {
        if (!from.isBefore(due) || !from.isBefore(to)) {
            return this;
        }
        if (allowance.unit() == Allowance.Unit.CALENDAR_MINUTES) {
            Duration still = Duration.between(from, to);
            return new Deadline(start, allowance, from.isBefore(yellow) ? yellow.plus(still) : yellow, due.plus(still));
        }
        Optional<Instant> warn = from.isBefore(yellow) ? shifted(yellow, from, to, calendar) : Optional.of(yellow);
        return of(start, allowance, warn, shifted(due, from, to, calendar), calendar);
    }

    /**
     * The same deadline and so many hundredths of the allowance more, rounded up to a whole unit and counted on from when it was due. The
     * warning comes as much later.
     *
     * @param percent 1 to 1,000
     */
    public Reckoning extended(int percent, WorkingCalendar calendar) {
        int more = Math.ceilDiv(allowance.amount() * percent, 100);
        if (allowance.unit() == Allowance.Unit.CALENDAR_MINUTES) {
            Duration later = Duration.ofMinutes(more);
            return new Deadline(start, allowance, yellow.plus(later), due.plus(later));
        }
        Duration work = allowance.unit() == Allowance.Unit.WORKING_HOURS
                ? Duration.ofHours(more)
                : calendar.hours().perDay().multipliedBy(more);
        return of(start, allowance, calendar.afterWork(yellow, work), calendar.afterWork(due, work), calendar);
    }

    /**
     * When a share of the allowance is used: the warning for anything below a hundred, then the deadline, then so much later; empty where a
     * year's calendar is missing.
     *
     * @param percent 1 to 1,000
     */
    public Optional<Instant> at(int percent, WorkingCalendar calendar) {
        if (percent <= 100) {
            return Optional.of(percent < 100 ? yellow : due);
        }
        return extended(percent - 100, calendar) instanceof Deadline later ? Optional.of(later.due) : Optional.empty();
    }

    public boolean isYellowAt(Instant at) {
        return !at.isBefore(yellow) && !isRedAt(at);
    }

    public boolean isRedAt(Instant at) {
        return at.isAfter(due);
    }

    private static Optional<Instant> shifted(Instant point, Instant from, Instant to, WorkingCalendar calendar) {
        return calendar.workBetween(from, point)
                .flatMap(left -> left.isZero() ? Optional.of(to) : calendar.afterWork(to, left));
    }

    private static Reckoning of(
            Instant start,
            Allowance allowance,
            Optional<Instant> yellow,
            Optional<Instant> due,
            WorkingCalendar calendar) {
        if (yellow.isEmpty() || due.isEmpty()) {
            return new NoCalendarYear(calendar.firstUnknownYear(start));
        }
        return new Deadline(start, allowance, yellow.get(), due.get());
    }

    private static Duration fourFifths(Duration whole) {
        return whole.multipliedBy(4).dividedBy(5);
    }
}
