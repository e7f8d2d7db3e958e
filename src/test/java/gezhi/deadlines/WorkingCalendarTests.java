package gezhi.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {
    private final Holidays china = Holidays.china();

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-26", "2025-09-28", "2026-01-04", "2026-02-14", "2026-02-28", "2026-10-10"})
    void aMakeUpWorkdayOnAWeekendIsWorked(String date) {
        assertThat(china.isWorkingDay(LocalDate.parse(date))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-04", "2025-10-08", "2026-01-02", "2026-02-16", "2026-02-23", "2026-10-07"})
    void aHolidayOnAWeekdayIsOff(String date) {
        assertThat(china.isWorkingDay(LocalDate.parse(date))).isFalse();
    }

    /** Of 365 days, 104 weekend days less those worked, and holidays on weekdays, are off. */
    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void aYearHasTheNumberOfWorkingDaysThatTheNoticeGives(int year, int days) {
        long counted = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(china::isWorkingDay)
                .count();
        assertThat(counted).isEqualTo(days);
    }

    @Test
    void onlyAnnouncedYearsAreKnown() {
        assertThat(china.covers(2024)).isFalse();
        assertThat(china.covers(2025)).isTrue();
        assertThat(china.covers(2026)).isTrue();
        assertThat(china.covers(2027)).isFalse();
    }
}
