package gezhi.cases.loop;

import gezhi.deadlines.Allowance;
import gezhi.deadlines.Deadline;
import gezhi.deadlines.Reckoning;
import gezhi.deadlines.WorkingCalendar;
import gezhi.platform.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A case in one grid of Putian, and the people around it. */
final class LoopFixture {
    static final Instant MONDAY_MORNING = Instant.parse("2026-11-16T01:30:00Z");
    static final String GRID = "350302001001001";
    static final UUID CASE = UUID.fromString("019a8c00-0000-7000-8000-000000000001");
    static final UUID WATER = UUID.fromString("019a8c00-0000-7000-8000-00000000000a");
    static final UUID ROADS = UUID.fromString("019a8c00-0000-7000-8000-00000000000b");
    static final UUID LIN = UUID.fromString("019a8c00-0000-7000-8000-000000000010");
    static final UUID CHEN = UUID.fromString("019a8c00-0000-7000-8000-000000000011");
    static final UUID REPORTER = UUID.fromString("019a8c00-0000-7000-8000-000000000012");

    static final Loop.Clockwork CLOCKWORK = new Loop.Clockwork() {
        private final WorkingCalendar calendar = WorkingCalendar.china();

        @Override
        public Optional<Reckoning> dispatched(CaseState state, Instant at) {
            return state.category().equals("no-rule")
                    ? Optional.empty()
                    : Optional.of(Deadline.from(at, Allowance.workingHours(4), calendar));
        }

        @Override
        public Reckoning resumed(Deadline deadline, Instant stopped, Instant at) {
            return deadline.stopped(stopped, at, calendar);
        }
    };

    private LoopFixture() {}

    static CaseState discovered() {
        return CaseState.discovered(CASE, "0102", new Place(GRID, null, ""), REPORTER);
    }

    static Actor someone(Role role) {
        return switch (role) {
            case PUBLIC, SYSTEM -> new Actor(null, Set.of(role), "", null, null);
            case RESIDENT -> new Actor(REPORTER, Set.of(role), "", null, null);
            case GRID_WORKER -> new Actor(UUID.randomUUID(), Set.of(role), GRID, null, null);
            case COMMUNITY_DESK -> new Actor(UUID.randomUUID(), Set.of(role), "350302001001", null, null);
            case DISPATCHER, SUPERVISOR -> new Actor(UUID.randomUUID(), Set.of(role), "350302001", null, null);
            case OFFICE_HANDLER -> new Actor(LIN, Set.of(role), "", WATER, null);
            case LEADER, ADMINISTRATOR, AUDITOR -> new Actor(UUID.randomUUID(), Set.of(role), "3503", null, null);
        };
    }

    static CaseState after(CaseState state, Object... steps) {
        CaseState now = state;
        for (int i = 0; i < steps.length; i += 2) {
            now = moved(now, (Action) steps[i], (Actor) steps[i + 1]).after();
        }
        return now;
    }

    static Verdict.Moved moved(CaseState state, Action action, Actor actor) {
        Verdict verdict = apply(state, action, actor);
        if (verdict instanceof Verdict.Moved moved) {
            return moved;
        }
        throw new AssertionError(action + " by " + actor.roles() + " was refused: " + verdict);
    }

    static Verdict apply(CaseState state, Action action, Actor actor) {
        return Loop.apply(state, action, actor, state.version(), MONDAY_MORNING, CLOCKWORK);
    }

    static CaseState collected() {
        return after(discovered(), Action.Collect.asReported(), someone(Role.GRID_WORKER));
    }

    static CaseState dispatched() {
        return after(collected(), new Action.Dispatch(WATER, ""), someone(Role.DISPATCHER));
    }

    static CaseState handling() {
        return after(dispatched(), new Action.Accept(), someone(Role.OFFICE_HANDLER));
    }

    static CaseState fedBack() {
        return after(handling(), new Action.FeedBack("已更换井盖"), someone(Role.OFFICE_HANDLER));
    }

    static CaseState verified() {
        return after(fedBack(), new Action.Confirm(""), someone(Role.GRID_WORKER));
    }

    static CaseState at(Step step) {
        return switch (step) {
            case DISCOVERED -> discovered();
            case COLLECTED -> collected();
            case DISPATCHED -> dispatched();
            case HANDLING -> handling();
            case FED_BACK -> fedBack();
            case VERIFIED -> verified();
            case EVALUATED -> after(verified(), new Action.Evaluate(5, ""), someone(Role.RESIDENT));
            case REFUSED -> after(discovered(), new Action.Refuse("不属本市"), someone(Role.COMMUNITY_DESK));
        };
    }

    static Action example(Action.Kind kind) {
        return switch (kind) {
            case COLLECT -> Action.Collect.asReported();
            case REFUSE -> new Action.Refuse("重复");
            case DISPATCH -> new Action.Dispatch(WATER, "");
            case RECALL -> new Action.Recall();
            case ACCEPT -> new Action.Accept();
            case GIVE_BACK -> new Action.GiveBack("不属本单位");
            case FEED_BACK -> new Action.FeedBack("已处理");
            case CONFIRM -> new Action.Confirm("");
            case REWORK -> new Action.Rework("还有积水");
            case EVALUATE -> new Action.Evaluate(4, "");
            case URGE -> new Action.Urge("请尽快");
            case COMMENT -> new Action.Comment("已电话联系");
            case REPORT, WARN, BREACH ->
                throw new IllegalArgumentException(kind + " is not done to a case by a person");
        };
    }
}
