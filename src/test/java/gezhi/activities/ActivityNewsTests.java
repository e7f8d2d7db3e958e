package gezhi.activities;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.activities.loop.Action.Kind;
import gezhi.notices.Notices;
import gezhi.notices.TellingCalls;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bell rings for who moves up, and for everybody who need not come; never for who did it. */
@GezhiTest
class ActivityNewsTests extends ActivitiesFixture {
    @Autowired
    private TellingCalls telling;

    @Autowired
    private Notices notices;

    @Test
    void whoMovesUpAndWhoNeedNotComeIsTold() {
        UUID activity = announced(1);
        joined(lin, activity);
        Scope second = volunteer("陈二");
        joined(second, activity);
        assertThat(told(second)).isEmpty();
        done(withdraw(lin, activity));
        assertThat(told(second)).containsExactly("ACTIVITY_MOVE_UP");
        done(act(desk, activity, Kind.CANCEL, "下雨"));
        assertThat(told(second)).containsExactly("ACTIVITY_CANCEL", "ACTIVITY_MOVE_UP");
        assertThat(told(lin)).isEmpty();
        assertThat(told(desk)).isEmpty();
    }

    private List<String> told(Scope who) {
        telling.tell(city.code());
        return as(who, () -> notices.list(false, "")).rows().stream()
                .map(notice -> notice.fact().event())
                .toList();
    }
}
