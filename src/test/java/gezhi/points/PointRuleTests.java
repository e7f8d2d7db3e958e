package gezhi.points;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.points.PointRule.Kind;
import gezhi.points.PointRule.Period;
import gezhi.points.PointsOutcome.Reason;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What one use of a rule books, and when it books nothing. */
class PointRuleTests {

    @Test
    void anAwardIsWholeOrNothing() {
        PointRule rule = rule(Kind.EARN, 5, 12);
        assertThat(rule.amount(0)).isEqualTo(5);
        assertThat(rule.refusal(7, 0)).isEmpty();
        assertThat(rule.refusal(8, 0)).contains(Reason.CAP_REACHED);
    }

    @Test
    void aDeductionTakesNoMoreThanIsThereAndNothingFromNobody() {
        PointRule rule = rule(Kind.DEDUCT, 5, 12);
        assertThat(rule.amount(8)).isEqualTo(5);
        assertThat(rule.amount(3)).isEqualTo(3);
        assertThat(rule.refusal(0, 3)).isEmpty();
        assertThat(rule.refusal(0, 0)).contains(Reason.NOTHING_THERE);
        assertThat(rule.refusal(10, 3)).contains(Reason.CAP_REACHED);
        assertThat(rule.refusal(9, 3)).isEmpty();
    }

    @Test
    void whateverComesTheCapHoldsAndNobodyOwes() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            int points = 1 + random.nextInt(20);
            PointRule rule = rule(random.nextBoolean() ? Kind.EARN : Kind.DEDUCT, points, points + random.nextInt(50));
            long free = random.nextInt(60);
            long used = 0;
            for (int use = 0; use < 30; use++) {
                if (rule.refusal(used, free).isEmpty()) {
                    long amount = rule.amount(free);
                    assertThat(amount).isBetween(1L, (long) points);
                    used += amount;
                    free += rule.kind() == Kind.EARN ? amount : -amount;
                }
                assertThat(used).isLessThanOrEqualTo(rule.cap());
                assertThat(free).isNotNegative();
            }
        }
    }

    @Test
    void periodsAreThoseOfTheCalendar() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        assertThat(Period.DAY.start(day)).isEqualTo(day);
        assertThat(Period.MONTH.start(day)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(Period.YEAR.start(day)).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    private static PointRule rule(Kind kind, int points, int cap) {
        return new PointRule("SWEEPING", kind, "清扫", "Sweeping", points, cap, Period.MONTH, 15, "居民公约", Occasion.DESK);
    }
}
