package gezhi.points;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What earns or takes points, as the city's administrator entered it.
 *
 * @param points of one use, 1 to 1,000
 * @param cap most points that it moves for one person in a calendar period, at least those of one use
 * @param objectDays for how many days after a deduction it may be objected to, 7 to 90
 * @param source the document that it rests on
 * @param occasion what it is used for; what is not used by hand only gives
 */
record PointRule(
        String code,
        Kind kind,
        String zh,
        String en,
        int points,
        int cap,
        Period period,
        int objectDays,
        String source,
        Occasion occasion) {

    enum Kind {
        EARN,
        DEDUCT
    }

    /** Of the calendar, in the city's time zone. */
    enum Period {
        DAY,
        MONTH,
        YEAR;

        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }
    }

    /** What one use books: all of it, and of a deduction no more than is there. */
    long amount(long free) {
        return kind == Kind.EARN ? points : Math.min(points, free);
    }

    /**
     * Why it is not used now; empty when it is.
     *
     * @param used what it moved for the person in the period so far
     * @param free what the person has
     */
    Optional<PointsOutcome.Reason> refusal(long used, long free) {
        if (amount(free) < 1) {
            return Optional.of(PointsOutcome.Reason.NOTHING_THERE);
        }
        return used + amount(free) > cap ? Optional.of(PointsOutcome.Reason.CAP_REACHED) : Optional.empty();
    }

    String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
