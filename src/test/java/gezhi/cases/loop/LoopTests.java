package gezhi.cases.loop;

import static gezhi.cases.loop.LoopFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.deadlines.Deadline;
import gezhi.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoopTests {

    @Test
    void aCaseGoesRoundAllSevenSteps() {
        CaseState end = at(Step.EVALUATED);
        assertThat(end.step()).isEqualTo(Step.EVALUATED);
        assertThat(end.version()).isEqualTo(7);
        assertThat(end.rating()).isEqualTo(5);
    }

    @Test
    void aHandlerCannotConfirmTheirOwnCase() {
        Actor linAsGridWorker = new Actor("3503", LIN, Set.of(Role.GRID_WORKER), GRID, null, null);
        assertThat(apply(fedBack(), example(Action.Kind.CONFIRM), linAsGridWorker))
                .isEqualTo(new Refusal.HandlerMayNotVerify());
        assertThat(apply(fedBack(), example(Action.Kind.REWORK), linAsGridWorker))
                .isEqualTo(new Refusal.HandlerMayNotVerify());
    }

    @Test
    void aColleagueOfTheHandlerCannotConfirm() {
        Actor colleague = new Actor("3503", CHEN, Set.of(Role.GRID_WORKER, Role.OFFICE_HANDLER), GRID, WATER, null);
        assertThat(apply(fedBack(), example(Action.Kind.CONFIRM), colleague))
                .isEqualTo(new Refusal.HandlerMayNotVerify());
    }

    @Test
    void whoAcceptedItCannotConfirmEvenIfAColleagueReportedItDone() {
        Actor chen = new Actor("3503", CHEN, Set.of(Role.OFFICE_HANDLER), "", WATER, null);
        CaseState done = after(handling(), example(Action.Kind.FEED_BACK), chen);
        Actor linElsewhere = new Actor("3503", LIN, Set.of(Role.COMMUNITY_DESK), "350302001001", null, null);
        assertThat(apply(done, example(Action.Kind.CONFIRM), linElsewhere))
                .isEqualTo(new Refusal.HandlerMayNotVerify());
    }

    @Test
    void anotherOfficeCannotAccept() {
        Actor roads = new Actor("3503", CHEN, Set.of(Role.OFFICE_HANDLER), "", ROADS, null);
        assertThat(apply(dispatched(), new Action.Accept(), roads)).isEqualTo(new Refusal.NotYourOffice());
    }

    @Test
    void aGridWorkerOfAnotherGridCannotCollect() {
        Actor neighbour = new Actor("3503", CHEN, Set.of(Role.GRID_WORKER), "350302001001002", null, null);
        assertThat(apply(discovered(), Action.Collect.asReported(), neighbour))
                .isEqualTo(new Refusal.NotYourPlace(GRID));
    }

    @Test
    void collectingMayCorrectThePlaceButNotPushItElsewhere() {
        Actor desk = someone(Role.COMMUNITY_DESK);
        Place next = new Place("350302001001002", new Place.Point(119.0, 25.4), "门口");
        CaseState moved =
                moved(discovered(), new Action.Collect("0103", next, ""), desk).after();
        assertThat(moved.place()).isEqualTo(next);
        assertThat(moved.category()).isEqualTo("0103");
        Place far = new Place("350304002001001", null, "");
        assertThat(apply(discovered(), new Action.Collect(null, far, ""), desk))
                .isEqualTo(new Refusal.NotYourPlace(far.division()));
    }

    @Test
    void whoSawAnOlderVersionIsRefused() {
        assertThat(Loop.apply(
                        dispatched(), new Action.Accept(), someone(Role.OFFICE_HANDLER), 2, MONDAY_MORNING, RULES))
                .isEqualTo(new Refusal.StaleVersion(2, 3));
    }

    @Test
    void aNoteIsTakenWhateverHasMovedAndMovesNothing() {
        CaseState handling = handling();
        Verdict verdict =
                Loop.apply(handling, example(Action.Kind.COMMENT), someone(Role.GRID_WORKER), 1, MONDAY_MORNING, RULES);
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Moved.class, moved -> {
            assertThat(moved.moves()).isFalse();
            assertThat(moved.after()).isEqualTo(handling);
        });
    }

    @Test
    void dispatchSetsTheClock() {
        Deadline deadline = Objects.requireNonNull(dispatched().deadline());
        assertThat(deadline.due()).isEqualTo(Instant.parse("2026-11-16T06:30:00Z"));
    }

    @Test
    void aCategoryWithoutAllowanceCannotBeDispatched() {
        CaseState odd = collected().corrected("no-rule", null);
        assertThat(apply(odd, new Action.Dispatch(WATER, ""), someone(Role.DISPATCHER)))
                .isEqualTo(new Refusal.NoAllowance("no-rule"));
    }

    @Test
    void aDeadlineInAYearWithoutHolidaysIsARefusal() {
        assertThat(Loop.apply(
                        collected(),
                        new Action.Dispatch(WATER, ""),
                        someone(Role.DISPATCHER),
                        2,
                        Instant.parse("2026-12-31T10:00:00Z"),
                        RULES))
                .isEqualTo(new Refusal.NoCalendar(2027));
    }

    @Test
    void givingBackTakesTheOfficeAndTheClockAwayOnceTheDeskAgrees() {
        CaseState handling = handling();
        CaseState asked = after(handling, example(Action.Kind.ASK_GIVE_BACK), someone(Role.OFFICE_HANDLER));
        assertThat(asked.deadline()).as("while it is asked the clock goes on").isEqualTo(handling.deadline());
        Verdict.Moved moved = moved(asked, example(Action.Kind.GIVE_BACK), someone(Role.DISPATCHER));
        assertThat(moved.after().step()).isEqualTo(Step.COLLECTED);
        assertThat(moved.after().office()).isNull();
        assertThat(moved.after().deadline()).isNull();
        assertThat(moved.office()).as("the journal keeps who gave it back").isEqualTo(WATER);
    }

    @Test
    void whoSentItTakesItBackWithinMinutesAndNobodyElse() {
        Actor chen = new Actor("3503", CHEN, Set.of(Role.DISPATCHER), "350302001", null, null);
        CaseState sent = after(collected(), new Action.Dispatch(WATER, ""), chen);
        Verdict.Moved back = moved(sent, new Action.Recall("派错了"), chen);
        assertThat(back.after().step()).isEqualTo(Step.COLLECTED);
        assertThat(back.after().office()).isNull();
        assertThat(back.after().deadline()).isNull();
        assertThat(back.office()).as("the journal keeps from whom").isEqualTo(WATER);
        assertThat(apply(sent, new Action.Recall("派错了"), someone(Role.DISPATCHER)))
                .isEqualTo(new Refusal.NotYourDispatch());
        Instant late = MONDAY_MORNING.plus(Condition.RECALL_WITHIN).plusSeconds(1);
        assertThat(Loop.apply(sent, new Action.Recall("派错了"), chen, sent.version(), late, RULES))
                .isEqualTo(new Refusal.TooLateToRecall(10));
        assertThat(Loop.open(sent, chen, MONDAY_MORNING)).contains(Action.Kind.RECALL);
        assertThat(Loop.open(sent, chen, late)).doesNotContain(Action.Kind.RECALL);
    }

    @Test
    void feedbackIsInTimeOrNot() {
        assertThat(moved(handling(), example(Action.Kind.FEED_BACK), someone(Role.OFFICE_HANDLER))
                        .inTime())
                .isTrue();
        Verdict late = Loop.apply(
                handling(),
                example(Action.Kind.FEED_BACK),
                someone(Role.OFFICE_HANDLER),
                4,
                MONDAY_MORNING.plus(Duration.ofDays(3)),
                RULES);
        assertThat(((Verdict.Moved) late).inTime()).isFalse();
    }

    @Test
    void reworkLeavesTheOfficeWhatWasLeftOfItsTime() {
        Instant nextDay = Instant.parse("2026-11-17T01:30:00Z");
        Verdict rework =
                Loop.apply(fedBack(), example(Action.Kind.REWORK), someone(Role.GRID_WORKER), 5, nextDay, RULES);
        CaseState again = ((Verdict.Moved) rework).after();
        assertThat(again.step()).isEqualTo(Step.HANDLING);
        assertThat(Objects.requireNonNull(again.deadline()).due()).isEqualTo(Instant.parse("2026-11-17T06:30:00Z"));
    }

    @Test
    void theSecretLinkLetsAnybodyWhoHasItEvaluate() {
        Actor holder = new Actor("3503", null, Set.of(Role.PUBLIC), "", null, CASE);
        assertThat(moved(verified(), new Action.Evaluate(2, "还是有味道"), holder)
                        .after()
                        .rating())
                .isEqualTo(2);
        Actor other = new Actor("3503", null, Set.of(Role.PUBLIC), "", null, UUID.randomUUID());
        assertThat(apply(verified(), new Action.Evaluate(2, ""), other)).isEqualTo(new Refusal.NotYourReport());
    }

    @Test
    void aRatingIsOneToFive() {
        assertThat(apply(verified(), new Action.Evaluate(6, ""), someone(Role.RESIDENT)))
                .isEqualTo(new Refusal.RatingOutOfRange(6));
    }

    @Test
    void aRefusalToFileNeedsAReason() {
        assertThat(apply(discovered(), new Action.Refuse("  "), someone(Role.COMMUNITY_DESK)))
                .isEqualTo(new Refusal.WordsMissing(Action.Kind.REFUSE));
    }

    /** The seven steps tell themselves; whatever leaves their way has its reason, and what the program does has it in the deed. */
    @Test
    void whatPeopleDoBesideTheSevenStepsNeedsAReason() {
        Set<Action.Kind> steps = EnumSet.of(
                Action.Kind.REPORT,
                Action.Kind.COLLECT,
                Action.Kind.DISPATCH,
                Action.Kind.ACCEPT,
                Action.Kind.CONFIRM,
                Action.Kind.EVALUATE,
                // what the public sees again needs none
                Action.Kind.SHOW_PHOTO);
        assertThat(Table.ROWS)
                .filteredOn(row -> !row.roles().equals(Set.of(Role.SYSTEM)))
                // what is complained of is written in the complaint
                .filteredOn(row -> row.action() != Action.Kind.COMPLAIN && !steps.contains(row.action()))
                .allMatch(row -> row.action().needsWords());
        assertThat(apply(discovered(), new Detour.Merge("260304-518207", " "), someone(Role.GRID_WORKER)))
                .isEqualTo(new Refusal.WordsMissing(Action.Kind.MERGE));
        assertThat(apply(discovered(), new Detour.Merge("260304-518207", ""), someone(Role.SYSTEM)))
                .isInstanceOf(Verdict.Moved.class);
    }
}
