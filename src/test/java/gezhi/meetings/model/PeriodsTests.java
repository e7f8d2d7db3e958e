package gezhi.meetings.model;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.meetings.Rhythm;
import gezhi.meetings.model.Periods.Period;
import gezhi.meetings.model.Periods.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Test
    void aQuarterIsHeldDueOrMissing() {
        List<Period> quarters =
                of(Rhythm.QUARTER, LONG_AGO, List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
        assertThat(quarters)
                .extracting(Period::standing)
                .containsExactly(Standing.HELD, Standing.MISSING, Standing.DUE);
        assertThat(quarters.getFirst().end()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void ofAPeriodThatBeganBeforeTheOrganizationOrTheRuleNothingIsMissing() {
        LocalDate since = LocalDate.of(2026, 6, 15);
        assertThat(of(Rhythm.MONTH, since, List.of()))
                .extracting(period -> period.begin().getMonthValue() + " " + period.standing())
                .containsExactly("7 MISSING", "8 DUE");
        assertThat(of(Rhythm.MONTH, since, List.of(LocalDate.of(2026, 2, 3))))
                .as("what was held stays in sight")
                .extracting(Period::standing)
                .containsExactly(Standing.HELD, Standing.MISSING, Standing.DUE);
    }

    @Test
    void ofAnOrganizationThatIsNoMoreNothingIsDue() {
        assertThat(Periods.of(Rhythm.MONTH, 2026, LONG_AGO, LocalDate.of(2026, 3, 10), TODAY, List.of()))
                .extracting(period -> period.begin().getMonthValue() + " " + period.standing())
                .containsExactly("1 MISSING", "2 MISSING");
        assertThat(Periods.of(Rhythm.YEAR, 2025, LONG_AGO, LocalDate.MAX, TODAY, List.of()))
                .extracting(Period::standing)
                .containsExactly(Standing.MISSING);
    }

    @ParameterizedTest
    @EnumSource(Rhythm.class)
    void everyDayLiesInOnePeriodOfItsYear(Rhythm rhythm) {
        for (LocalDate day = LocalDate.of(2023, 12, 1); day.isBefore(LocalDate.of(2025, 2, 1)); day = day.plusDays(1)) {
            LocalDate begin = rhythm.begin(day);
            assertThat(begin).isBeforeOrEqualTo(day).hasYear(day.getYear());
            assertThat(rhythm.after(begin)).isAfter(day);
            assertThat(rhythm.begin(rhythm.after(begin))).isEqualTo(rhythm.after(begin));
        }
    }

    /** Whatever was held when: periods do not overlap, none is to come, and each with a meeting in it is held. */
    @Test
    void everythingHeldIsInOnePeriodThatSaysSo() {
        Random random = new Random(4);
        for (int run = 0; run < 300; run++) {
            Rhythm rhythm = Rhythm.values()[random.nextInt(3)];
            List<LocalDate> held = random.ints(random.nextInt(6), 1, 232)
                    .mapToObj(day -> LocalDate.ofYearDay(2026, day))
                    .toList();
            LocalDate since = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(400));
            List<Period> periods = of(rhythm, since, held);
            for (LocalDate day : held) {
                assertThat(periods.stream().filter(period -> period.has(day)).map(Period::standing))
                        .containsExactly(Standing.HELD);
            }
            for (Period period : periods) {
                assertThat(period.begin()).isBeforeOrEqualTo(TODAY);
                assertThat(period.standing() == Standing.HELD)
                        .isEqualTo(held.stream().anyMatch(period::has));
                assertThat(period.standing() == Standing.MISSING
                                && period.begin().isBefore(since))
                        .isFalse();
            }
        }
    }

    private static List<Period> of(Rhythm rhythm, LocalDate since, Collection<LocalDate> held) {
        return Periods.of(rhythm, 2026, since, LocalDate.MAX, TODAY, held);
    }
}
