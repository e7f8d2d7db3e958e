package gezhi.meetings;

import gezhi.meetings.model.Periods;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;

/** How often: once at least in every period, which begins with the calendar's. The names are stored. */
public enum Rhythm implements Periods.Cut {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** The first day of the period in which a day lies. */
    @Override
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
            case YEAR -> LocalDate.of(day.getYear(), Month.JANUARY, 1);
        };
    }

    /** The first day of the period after the one that begins on {@code begin}. */
    @Override
    public LocalDate after(LocalDate begin) {
        return begin.plusMonths(months);
    }

    /** Which one of its year, from 1. */
    public int number(LocalDate day) {
        return switch (this) {
            case MONTH -> day.getMonthValue();
            case QUARTER -> day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> 1;
        };
    }

    public String messageKey() {
        return "meetings.rhythm." + name();
    }
}
