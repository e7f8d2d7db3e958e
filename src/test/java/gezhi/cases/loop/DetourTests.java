package gezhi.cases.loop;

import static gezhi.cases.loop.LoopFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.deadlines.Deadline;
import gezhi.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Water has four working hours from Monday half past nine: due at half past two. */
class DetourTests {
    private static final Instant DUE = Instant.parse("2026-11-16T06:30:00Z");
    private static final Actor OFFICE = someone(Role.OFFICE_HANDLER);
    private static final Actor STREET = someone(Role.DISPATCHER);

    @Test
    void theFirstExtensionIsGivenByRuleAndTheNextOneIsAskedFor() {
        CaseState once = after(handling(), example(Action.Kind.EXTEND), OFFICE);
        assertThat(due(once)).as("half of four hours more").isEqualTo(Instant.parse("2026-11-16T08:30:00Z"));
        assertThat(apply(once, example(Action.Kind.EXTEND), OFFICE)).isEqualTo(new Refusal.ExtendedBefore());
        assertThat(apply(handling(), example(Action.Kind.ASK_EXTENSION), OFFICE))
                .isEqualTo(new Refusal.ExtensionIsFree());
        CaseState asked = after(once, example(Action.Kind.ASK_EXTENSION), OFFICE);
        assertThat(due(asked)).isEqualTo(due(once));
        CaseState twice = after(asked, example(Action.Kind.GRANT_EXTENSION), STREET);
        assertThat(due(twice)).isEqualTo(Instant.parse("2026-11-17T02:30:00Z"));
        assertThat(twice.aside().asked()).isNull();
        CaseState declined = after(asked, example(Action.Kind.DECLINE), STREET);
        assertThat(due(declined)).isEqualTo(due(once));
        assertThat(declined.aside().asked()).isNull();
    }

    @Test
    void aBrokenDeadlineIsNeverMoved() {
        assertThat(at(DUE, handling(), Action.Kind.EXTEND, OFFICE)).isEqualTo(new Refusal.DeadlinePassed());
        CaseState asked = after(
                after(handling(), example(Action.Kind.EXTEND), OFFICE), example(Action.Kind.ASK_EXTENSION), OFFICE);
        assertThat(at(due(asked), asked, Action.Kind.GRANT_EXTENSION, STREET)).isEqualTo(new Refusal.DeadlinePassed());
    }

    @Test
    void anOfficeThatGaveBackTakesNoExtensionAlong() {
        CaseState again = after(
                handling(),
                example(Action.Kind.EXTEND),
                OFFICE,
                example(Action.Kind.ASK_GIVE_BACK),
                OFFICE,
                example(Action.Kind.GIVE_BACK),
                STREET,
                new Action.Dispatch(ROADS, ""),
                STREET);
        assertThat(again.aside().extensions()).isZero();
        assertThat(due(again)).isEqualTo(DUE);
    }

    @Test
    void aDeclinedGiveBackLeavesEverythingAsItWas() {
        CaseState declined =
                after(dispatched(), example(Action.Kind.ASK_GIVE_BACK), OFFICE, example(Action.Kind.DECLINE), STREET);
        assertThat(declined.office()).isEqualTo(WATER);
        assertThat(declined.deadline()).isEqualTo(dispatched().deadline());
        assertThat(apply(declined, example(Action.Kind.GIVE_BACK), STREET)).isEqualTo(new Refusal.NothingAsked());
    }

    @Test
    void oneThingIsAskedAtATimeAndWorkingOnWithdrawsIt() {
        CaseState asked = after(handling(), example(Action.Kind.ASK_GIVE_BACK), OFFICE);
        assertThat(apply(asked, example(Action.Kind.ASK_PARKING), OFFICE)).isEqualTo(new Refusal.AskedAlready());
        assertThat(after(asked, example(Action.Kind.FEED_BACK), OFFICE).aside().asked())
                .isNull();
    }

    @Test
    void aParkedCaseHasWhatWasLeftWhenItGoesOn() {
        CaseState parked = LoopFixture.at(Step.PARKED);
        assertThat(parked.step().isOnTheClock()).isFalse();
        Instant thursday = Instant.parse("2026-11-19T01:30:00Z");
        Verdict.Moved resumed = (Verdict.Moved) at(thursday, parked, Action.Kind.RESUME, someone(Role.SYSTEM));
        assertThat(due(resumed.after())).isEqualTo(Instant.parse("2026-11-19T06:30:00Z"));
        assertThat(resumed.after().aside().parked()).isNull();
    }

    @Test
    void aReviewLiesAheadAndWithinAYear() {
        for (Duration ahead : Set.of(Duration.ZERO, Duration.ofDays(367))) {
            Action park = new Detour.Park(Detour.ParkReason.OTHER, MONDAY_MORNING.plus(ahead), "等");
            assertThat(apply(handling(), park, STREET)).isEqualTo(new Refusal.ReviewOutOfRange(366));
        }
    }

    @Test
    void aCaseHandedUpIsDispatchedByTheDeskAboveUntilItComesBack() {
        Actor county = new Actor("3503", CHEN, Set.of(Role.DISPATCHER), "350302", null, null);
        CaseState up = after(collected(), example(Action.Kind.TRANSFER_UP), STREET);
        assertThat(up.aside().desk()).isEqualTo("350302");
        assertThat(apply(up, new Action.Dispatch(WATER, ""), STREET)).isEqualTo(new Refusal.NotYourDesk("350302"));
        assertThat(after(up, new Action.Dispatch(WATER, ""), county).step()).isEqualTo(Step.DISPATCHED);
        CaseState down = after(up, example(Action.Kind.TRANSFER_DOWN), county);
        assertThat(down.aside().desk()).isEqualTo("350302001");
        assertThat(after(down, new Action.Dispatch(WATER, ""), STREET).office()).isEqualTo(WATER);
        assertThat(apply(collected(), example(Action.Kind.TRANSFER_DOWN), STREET))
                .isEqualTo(new Refusal.NoSuchDesk());
    }

    @Test
    void whoDidNotDecideDecidesOnTheOfficesObjection() {
        Actor verifier = new Actor("3503", CHEN, Set.of(Role.DISPATCHER), "350302001", null, null);
        CaseState reworked = after(fedBack(), example(Action.Kind.REWORK), verifier);
        CaseState objected = after(reworked, example(Action.Kind.OBJECT), OFFICE);
        assertThat(apply(objected, example(Action.Kind.UPHOLD), verifier)).isEqualTo(new Refusal.DeciderMayNotDecide());
        assertThat(after(objected, example(Action.Kind.UPHOLD), STREET).step()).isEqualTo(Step.FED_BACK);
        CaseState dismissed = after(objected, example(Action.Kind.DISMISS), STREET);
        assertThat(dismissed.step()).isEqualTo(Step.HANDLING);
        assertThat(dismissed.aside().asked()).isNull();
        assertThat(apply(handling(), example(Action.Kind.OBJECT), OFFICE)).isEqualTo(new Refusal.NothingDecided());
    }

    @Test
    void theReporterObjectsWithinTheWindowAndSomebodyElseReopens() {
        Actor reporter = someone(Role.RESIDENT);
        Instant last = MONDAY_MORNING.plus(Duration.ofDays(15));
        assertThat(at(last.plusMillis(1), verified(), Action.Kind.OBJECT, reporter))
                .isEqualTo(new Refusal.WindowClosed());
        CaseState objected = ((Verdict.Moved) at(last, verified(), Action.Kind.OBJECT, reporter)).after();
        Verdict.Moved again = (Verdict.Moved)
                at(last.plus(Duration.ofDays(3)), objected, Action.Kind.REOPEN, someone(Role.SUPERVISOR));
        assertThat(again.after().step()).isEqualTo(Step.COLLECTED);
        assertThat(again.after().office()).isNull();
        assertThat(again.after().deadline()).isNull();
        assertThat(again.after().rating()).isNull();
    }

    @Test
    void ratingDoesNotWithdrawAnObjection() {
        CaseState objected = after(verified(), example(Action.Kind.OBJECT), someone(Role.RESIDENT));
        CaseState rated = after(objected, new Action.Evaluate(1, "没修好"), someone(Role.RESIDENT));
        assertThat(Objects.requireNonNull(rated.aside().asked()).kind()).isEqualTo(Ask.Kind.OBJECTION);
    }

    @Test
    void aRefusalMayBeObjectedToAndIsLookedAtAgain() {
        CaseState objected = after(LoopFixture.at(Step.REFUSED), example(Action.Kind.OBJECT), someone(Role.RESIDENT));
        assertThat(after(objected, example(Action.Kind.REOPEN), STREET).step()).isEqualTo(Step.DISCOVERED);
        assertThat(after(objected, example(Action.Kind.DISMISS), STREET).step()).isEqualTo(Step.REFUSED);
    }

    @Test
    void theDeskReopensByItselfWithinTheWindowOnly() {
        Actor desk = someone(Role.COMMUNITY_DESK);
        assertThat(after(verified(), example(Action.Kind.REOPEN), desk).step()).isEqualTo(Step.COLLECTED);
        assertThat(at(MONDAY_MORNING.plus(Duration.ofDays(16)), verified(), Action.Kind.REOPEN, desk))
                .isEqualTo(new Refusal.WindowClosed());
    }

    @Test
    void whatWasDoneOnTheSpotIsVerifiedBySomebodyElseOrPassedOn() {
        Actor worker = new Actor("3503", CHEN, Set.of(Role.GRID_WORKER), GRID, null, null);
        CaseState done = after(collected(), example(Action.Kind.SELF_HANDLE), worker);
        assertThat(apply(done, new Action.Confirm(""), worker)).isEqualTo(new Refusal.HandlerMayNotVerify());
        assertThat(apply(done, example(Action.Kind.REWORK), STREET)).isEqualTo(new Refusal.NotSo());
        assertThat(after(done, new Action.Confirm(""), STREET).step()).isEqualTo(Step.VERIFIED);
        CaseState passed = after(done, example(Action.Kind.PASS_ON), STREET);
        assertThat(passed.step()).isEqualTo(Step.COLLECTED);
        assertThat(passed.fedBackAt()).isNull();
    }

    @Test
    void theLeadOfficeWaitsForThoseWhoHelp() {
        Actor roads = new Actor("3503", CHEN, Set.of(Role.OFFICE_HANDLER), "", ROADS, null);
        CaseState helped = after(handling(), example(Action.Kind.ASSIST), STREET);
        assertThat(apply(helped, example(Action.Kind.FEED_BACK), OFFICE)).isEqualTo(new Refusal.HelpIsOpen());
        assertThat(apply(helped, example(Action.Kind.ANSWER), OFFICE)).isEqualTo(new Refusal.NotYourOffice());
        CaseState answered = after(helped, example(Action.Kind.ANSWER), roads);
        assertThat(answered.handlers()).contains(CHEN);
        assertThat(after(answered, example(Action.Kind.FEED_BACK), OFFICE).step())
                .isEqualTo(Step.FED_BACK);
        CaseState released = after(helped, example(Action.Kind.RELEASE), STREET);
        assertThat(after(released, example(Action.Kind.FEED_BACK), OFFICE).step())
                .isEqualTo(Step.FED_BACK);
    }

    private static Verdict at(Instant at, CaseState state, Action.Kind kind, Actor actor) {
        return Loop.apply(state, example(kind), actor, state.version(), at, RULES);
    }

    private static Instant due(CaseState state) {
        Deadline deadline = Objects.requireNonNull(state.deadline());
        return deadline.due();
    }
}
