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
    /** Hundredths of the allowance. */
    private static final int WARNING = 80;

    private static final int WHOLE = 100;

    /** The deadline of {@code allowance} running from {@code start}. */
    public static Reckoning from(Instant start, Allowance allowance, WorkingCalendar calendar) {
        return of(
                start,
                allowance,
                used(start, allowance, WARNING, calendar),
                used(start, allowance, WHOLE, calendar),
                calendar);
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
     * When a share of the allowance is used: before the deadline counted from the start, and as much later as the deadline itself has come to be
     * by a stop or an extension; the deadline; then so much after it. Empty where a year's calendar is missing.
     *
     * @param percent 1 to 1,000; 80 is the warning
     */
    public Optional<Instant> at(int percent, WorkingCalendar calendar) {
        if (percent == WARNING || percent == WHOLE) {
            return Optional.of(percent == WARNING ? yellow : due);
        }
        if (percent < WHOLE) {
            return early(percent, calendar);
        }
        return extended(percent - WHOLE, calendar) instanceof Deadline later
                ? Optional.of(later.due)
                : Optional.empty();
    }

    private Optional<Instant> early(int percent, WorkingCalendar calendar) {
        Optional<Instant> point = used(start, allowance, percent, calendar);
        Optional<Instant> first = used(start, allowance, WHOLE, calendar);
        if (point.isEmpty() || first.isEmpty() || !first.get().isBefore(due)) {
            return point;
        }
        if (allowance.unit() == Allowance.Unit.CALENDAR_MINUTES) {
            return point.map(each -> each.plus(Duration.between(first.get(), due)));
        }
        return calendar.workBetween(first.get(), due)
                .flatMap(more -> more.isZero() ? point : calendar.afterWork(point.get(), more));
    }

    /** When so many hundredths of the allowance have run since the start, counted in its own unit. */
    private static Optional<Instant> used(Instant start, Allowance allowance, int percent, WorkingCalendar calendar) {
        long hundredths = (long) allowance.amount() * percent;
        return switch (allowance.unit()) {
            case CALENDAR_MINUTES ->
                Optional.of(start.plus(Duration.ofMinutes(hundredths).dividedBy(WHOLE)));
            case WORKING_HOURS ->
                calendar.afterWork(start, Duration.ofHours(hundredths).dividedBy(WHOLE));
            case WORKING_DAYS -> calendar.afterDays(start, (int) (hundredths / WHOLE), (int) (hundredths % WHOLE));
        };
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
}
