package gezhi.meetings.model;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.meetings.model.SixMonths.Facts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SixMonthsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 31);
    private static final LocalDate FROM = LocalDate.of(2026, 2, 28);

    @Test
    void sixMonthsAreCountedByTheCalendar() {
        assertThat(SixMonths.from(TODAY)).isEqualTo(FROM);
    }

    @Test
    void whoWasAskedAndNeverThereIsNamed() {
        assertThat(SixMonths.isNamed(new Facts(null, FROM, null, 1), TODAY)).isTrue();
        assertThat(SixMonths.isNamed(new Facts(null, FROM, FROM, 1), TODAY)).isTrue();
    }

    @Test
    void whoWasThereOnceIsNot() {
        assertThat(SixMonths.isNamed(new Facts(null, FROM, FROM.plusDays(1), 9), TODAY))
                .isFalse();
    }

    @Test
    void whereNothingWasHeldNobodyIs() {
        assertThat(SixMonths.isNamed(new Facts(null, FROM, null, 0), TODAY)).isFalse();
    }

    @Test
    void nobodyIsBeforeSixMonthsWithTheOrganizationAndItsRecords() {
        assertThat(SixMonths.isNamed(new Facts(FROM.plusDays(1), FROM, null, 3), TODAY))
                .isFalse();
        assertThat(SixMonths.isNamed(new Facts(FROM, FROM, null, 3), TODAY)).isTrue();
        assertThat(SixMonths.isNamed(new Facts(null, FROM.plusDays(1), null, 3), TODAY))
                .isFalse();
        assertThat(SixMonths.isNamed(new Facts(null, null, null, 0), TODAY)).isFalse();
    }
}
