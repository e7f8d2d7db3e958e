package gezhi.cases.loop;

import gezhi.deadlines.Allowance;
import gezhi.deadlines.Deadline;
import gezhi.deadlines.Reckoning;
import gezhi.deadlines.WorkingCalendar;
import gezhi.platform.Role;
import java.time.Duration;
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
    static final UUID COMMITTEE = UUID.fromString("019a8c00-0000-7000-8000-00000000000c");
    static final UUID LIN = UUID.fromString("019a8c00-0000-7000-8000-000000000010");
    static final UUID CHEN = UUID.fromString("019a8c00-0000-7000-8000-000000000011");
    static final UUID REPORTER = UUID.fromString("019a8c00-0000-7000-8000-000000000012");

    /** Half of the allowance more, fifteen days for second thoughts, a year of parking. */
    static final Loop.Rules RULES = new Loop.Rules() {
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

        @Override
        public Reckoning extended(Deadline deadline) {
            return deadline.extended(50, calendar);
        }

        @Override
        public Instant windowOf(Instant decided) {
            return decided.plus(Duration.ofDays(15));
        }

        @Override
        public Climb climb(CaseState state, Instant since, int rung, String to) {
            return new Climb(since, since.plus(Duration.ofHours(4)), rung, since.plus(Duration.ofHours(4L * rung)), to);
        }

        @Override
        public Optional<String> admissionDesk(CaseState state, UUID office) {
            return office.equals(COMMITTEE) ? Optional.of("350302001") : Optional.empty();
        }

        @Override
        public int longestParking() {
            return 366;
        }
    };

    private LoopFixture() {}

    static CaseState discovered() {
        return CaseState.discovered(CASE, "0102", new Place(GRID, null, ""), REPORTER);
    }

    static Actor someone(Role role) {
        return switch (role) {
            case PUBLIC, SYSTEM -> new Actor("3503", null, Set.of(role), "", null, null);
            case RESIDENT -> new Actor("3503", REPORTER, Set.of(role), "", null, null);
            case GRID_WORKER -> new Actor("3503", UUID.randomUUID(), Set.of(role), GRID, null, null);
            case COMMUNITY_DESK -> new Actor("3503", UUID.randomUUID(), Set.of(role), "350302001001", null, null);
            case DISPATCHER, SUPERVISOR -> new Actor("3503", UUID.randomUUID(), Set.of(role), "350302001", null, null);
            case OFFICE_HANDLER -> new Actor("3503", LIN, Set.of(role), "", WATER, null);
            case LEADER, ADMINISTRATOR, AUDITOR ->
                new Actor("3503", UUID.randomUUID(), Set.of(role), "3503", null, null);
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
        return Loop.apply(state, action, actor, state.version(), MONDAY_MORNING, RULES);
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
            case PARKED -> after(handling(), example(Action.Kind.PARK), someone(Role.DISPATCHER));
            case VOIDED -> after(discovered(), example(Action.Kind.VOID), someone(Role.DISPATCHER));
            case MERGED -> after(discovered(), example(Action.Kind.MERGE), someone(Role.COMMUNITY_DESK));
            case SPLIT -> after(collected(), example(Action.Kind.SPLIT), someone(Role.DISPATCHER));
            case REFUSED -> after(discovered(), new Action.Refuse("不属本市"), someone(Role.COMMUNITY_DESK));
        };
    }

    static Action example(Action.Kind kind) {
        return switch (kind) {
            case COLLECT -> Action.Collect.asReported();
            case REFUSE -> new Action.Refuse("重复");
            case DISPATCH -> new Action.Dispatch(WATER, "");
            case RECALL -> new Action.Recall("派错了");
            case ACCEPT -> new Action.Accept();
            case GIVE_BACK -> new Action.GiveBack("不属本单位");
            case FEED_BACK -> new Action.FeedBack("已处理");
            case CONFIRM -> new Action.Confirm("");
            case REWORK -> new Action.Rework("还有积水");
            case EVALUATE -> new Action.Evaluate(4, "");
            case URGE -> new Action.Urge("请尽快");
            case COMMENT -> new Action.Comment("已电话联系");
            case EXTEND -> new Detour.Extend("零件未到");
            case ASK_EXTENSION -> new Detour.AskExtension("零件未到");
            case GRANT_EXTENSION -> new Detour.GrantExtension("零件明天到");
            case ASK_PARKING -> new Detour.AskParking("等开春");
            case PARK -> new Detour.Park(Detour.ParkReason.SEASON, MONDAY_MORNING.plus(Duration.ofDays(20)), "开春补种");
            case RESUME -> new Detour.Resume("路修好了");
            case ASK_GIVE_BACK -> new Detour.AskGiveBack("归交警管");
            case ASK_ADMISSION -> new Detour.AskAdmission(COMMITTEE, "就在门口");
            case ADMIT -> new Detour.Admit("同意");
            case DECLINE -> new Detour.Decline("请继续办理");
            case VOID -> new Detour.Void(Detour.VoidReason.TEST, "测试");
            case TRANSFER_UP -> new Detour.TransferUp("跨街道");
            case TRANSFER_DOWN -> new Detour.TransferDown("由街道派单");
            case OBJECT -> new Detour.Objection("已经办好");
            case UPHOLD -> new Detour.Uphold("照片可证");
            case DISMISS -> new Detour.Dismiss("现场未办好");
            case REOPEN -> new Detour.Reopen("又坏了");
            case SELF_HANDLE -> new Detour.SelfHandle("顺手捡了");
            case PASS_ON -> new Detour.PassOn("还要吊车");
            case ASSIST -> new Detour.Assist(ROADS, "围挡");
            case ANSWER -> new Detour.Answer("围好了");
            case RELEASE -> new Detour.Release("不用了");
            case VISIT -> new Detour.Visit(Detour.VisitOutcome.SOLVED, "好了");
            case MERGE -> new Detour.Merge("260304-518207", "同一处");
            case SEPARATE -> new Detour.Separate("另一处");
            case TELL -> new Detour.Tell("260304-518207", Step.VERIFIED);
            case SPLIT -> new Bond.Split("260304-518207, 260304-518208", "两件事");
            case REJOIN -> new Bond.Rejoin("是一件事");
            case RELATE -> new Bond.Relate("260304-518207", "同一家工地");
            case UNRELATE -> new Bond.Unrelate("260304-518207", "不是一家");
            case COMPLAIN -> new Grievance.Complain();
            case GRANT_COMPLAINT -> new Grievance.Grant("已批评");
            case DENY_COMPLAINT -> new Grievance.Deny("有记录");
            case WITHHOLD_PHOTO -> new Publicity.WithholdPhoto("有车牌");
            case SHOW_PHOTO -> new Publicity.ShowPhoto("");
            case REPORT, WARN, BREACH, ESCALATE ->
                throw new IllegalArgumentException(kind + " is not done to a case by a person");
        };
    }
}
