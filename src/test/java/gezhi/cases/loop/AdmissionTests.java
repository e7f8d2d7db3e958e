package gezhi.cases.loop;

import static gezhi.cases.loop.LoopFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is on no duty list of a community is admitted before it is sent to its office. */
class AdmissionTests {
    private static final Actor ASKER = dispatcher(LIN, "350302001");
    private static final Actor COLLEAGUE = dispatcher(CHEN, "350302001");

    @Test
    void withoutAdmissionNothingIsSentToACommunity() {
        assertThat(apply(collected(), new Action.Dispatch(COMMITTEE, ""), ASKER))
                .isEqualTo(new Refusal.NotAdmitted("350302001"));
        assertThat(apply(handling(), new Detour.Assist(COMMITTEE, "看一下"), ASKER))
                .as("nor to help with it")
                .isEqualTo(new Refusal.NotAdmitted("350302001"));
        assertThat(apply(collected(), new Detour.AskAdmission(WATER, "试试"), ASKER))
                .isEqualTo(new Refusal.AdmissionNotNeeded());
    }

    @Test
    void onceAdmittedItIsSentThereOnce() {
        CaseState asked = after(collected(), example(Action.Kind.ASK_ADMISSION), ASKER);
        assertThat(asked.step()).isEqualTo(Step.COLLECTED);
        assertThat(apply(asked, new Action.Dispatch(COMMITTEE, ""), ASKER))
                .as("asked is not granted")
                .isEqualTo(new Refusal.NotAdmitted("350302001"));
        CaseState admitted = after(asked, example(Action.Kind.ADMIT), COLLEAGUE);
        CaseState sent = after(admitted, new Action.Dispatch(COMMITTEE, ""), ASKER);
        assertThat(sent.office()).isEqualTo(COMMITTEE);
        CaseState back = after(sent, new Action.Recall("派错了"), ASKER);
        assertThat(apply(back, new Action.Dispatch(COMMITTEE, ""), ASKER))
                .as("it is used up")
                .isEqualTo(new Refusal.NotAdmitted("350302001"));
    }

    @Test
    void whoAsksDoesNotDecideAndOthersBelowTheDeskNeither() {
        CaseState asked = after(collected(), example(Action.Kind.ASK_ADMISSION), ASKER);
        assertThat(apply(asked, example(Action.Kind.ADMIT), ASKER)).isEqualTo(new Refusal.AskerMayNotAdmit());
        assertThat(apply(asked, example(Action.Kind.DECLINE), ASKER)).isEqualTo(new Refusal.AskerMayNotAdmit());
        assertThat(apply(asked, example(Action.Kind.ADMIT), dispatcher(CHEN, "350302001001")))
                .isEqualTo(new Refusal.NotYourDesk("350302001"));
        assertThat(apply(collected(), example(Action.Kind.ADMIT), COLLEAGUE)).isEqualTo(new Refusal.NothingAsked());
    }

    @Test
    void declinedOrWithdrawnItIsAskedAnew() {
        CaseState asked = after(collected(), example(Action.Kind.ASK_ADMISSION), ASKER);
        CaseState declined = after(asked, example(Action.Kind.DECLINE), COLLEAGUE);
        assertThat(declined.aside().asked()).isNull();
        assertThat(declined.aside().admission()).isNull();
        CaseState elsewhere = after(asked, new Action.Dispatch(WATER, ""), ASKER);
        assertThat(elsewhere.aside().asked())
                .as("sent elsewhere, nothing is asked")
                .isNull();
        assertThat(elsewhere.aside().admission()).isNull();
    }

    @Test
    void theEntryNamesTheOffice() {
        CaseState asked = after(collected(), example(Action.Kind.ASK_ADMISSION), ASKER);
        assertThat(moved(asked, example(Action.Kind.ADMIT), COLLEAGUE).office()).isEqualTo(COMMITTEE);
        assertThat(moved(asked, example(Action.Kind.DECLINE), COLLEAGUE).office())
                .isEqualTo(COMMITTEE);
    }

    private static Actor dispatcher(UUID person, String division) {
        return new Actor("3503", person, Set.of(Role.DISPATCHER), division, null, null);
    }
}
