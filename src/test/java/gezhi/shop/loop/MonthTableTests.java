package gezhi.shop.loop;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Role;
import gezhi.shop.loop.MonthTable.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who counts and closes a month of a shop, each condition broken alone. */
class MonthTableTests {
    private static final Role DESK = Role.COMMUNITY_DESK;

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheDeskCountsAndCloses(Role role) {
        Optional<Reason> expected = role == DESK ? Optional.empty() : Optional.of(Reason.NOT_NOW);
        assertThat(MonthTable.refusal(MonthDeed.COUNT, new Month(role, true, null, true, true, false, true)))
                .isEqualTo(expected);
        assertThat(MonthTable.refusal(
                        MonthDeed.CLOSE, new Month(role, true, MonthStep.COUNTED, true, true, false, true)))
                .isEqualTo(expected);
    }

    @Test
    void eachConditionSaysWhyByItself() {
        assertThat(count(new Month(DESK, false, null, true, true, false, true))).contains(Reason.NO_SUCH_MONTH);
        assertThat(count(new Month(DESK, true, null, false, true, false, true))).contains(Reason.NOT_OVER);
        assertThat(count(new Month(DESK, true, null, true, false, false, true))).contains(Reason.NOT_IN_TURN);
        assertThat(count(new Month(DESK, true, null, true, true, false, false))).contains(Reason.LEDGER_DIFFERS);
        assertThat(count(new Month(DESK, true, MonthStep.COUNTED, true, true, true, true)))
                .as("who counted may count anew")
                .isEmpty();
        assertThat(count(new Month(DESK, true, MonthStep.CLOSED, true, true, false, true)))
                .contains(Reason.NOT_NOW);
        assertThat(close(new Month(DESK, true, null, true, true, false, true))).contains(Reason.NOT_NOW);
        assertThat(close(new Month(DESK, false, MonthStep.COUNTED, true, true, false, true)))
                .contains(Reason.NO_SUCH_MONTH);
        assertThat(close(new Month(DESK, true, MonthStep.COUNTED, true, true, true, true)))
                .contains(Reason.NOT_WHO_COUNTED);
        assertThat(close(new Month(DESK, true, MonthStep.COUNTED, true, true, false, false)))
                .contains(Reason.LEDGER_DIFFERS);
        assertThat(close(new Month(DESK, true, MonthStep.CLOSED, true, true, false, true)))
                .contains(Reason.NOT_NOW);
    }

    private static Optional<Reason> count(Month month) {
        return MonthTable.refusal(MonthDeed.COUNT, month);
    }

    private static Optional<Reason> close(Month month) {
        return MonthTable.refusal(MonthDeed.CLOSE, month);
    }
}
