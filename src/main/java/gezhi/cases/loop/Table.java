package gezhi.cases.loop;

import static gezhi.cases.loop.Condition.*;
import static gezhi.cases.loop.Step.*;
import static gezhi.cases.loop.Transition.row;
import static gezhi.platform.Role.COMMUNITY_DESK;
import static gezhi.platform.Role.DISPATCHER;
import static gezhi.platform.Role.GRID_WORKER;
import static gezhi.platform.Role.OFFICE_HANDLER;
import static gezhi.platform.Role.PUBLIC;
import static gezhi.platform.Role.RESIDENT;
import static gezhi.platform.Role.SUPERVISOR;
import static gezhi.platform.Role.SYSTEM;

import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Transition.Effect;
import gezhi.platform.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may move a case from where to where: the only place that says so. The order of the rows is the order of the
 * buttons. Sources: grid collects, street dispatches, department reports in; the handler never closes (lessons of urban
 * management, seven stages of GB/T 30428).
 */
public final class Table {
    /** Staff of the place, from the grid up to the dispatching desk. */
    private static final Set<Role> PLACE = EnumSet.of(GRID_WORKER, COMMUNITY_DESK, DISPATCHER);

    private static final Set<Role> DESKS = EnumSet.of(COMMUNITY_DESK, DISPATCHER);
    private static final Set<Role> DISPATCHERS = EnumSet.of(DISPATCHER);
    private static final Set<Role> OFFICES = EnumSet.of(OFFICE_HANDLER);

    /** Who decides on an objection, if they did not take the decision. */
    private static final Set<Role> JUDGES = EnumSet.of(DISPATCHER, SUPERVISOR);

    private static final Set<Role> REPORTERS = EnumSet.of(PUBLIC, RESIDENT, GRID_WORKER, COMMUNITY_DESK, DISPATCHER);

    private static final List<Step> OFFICE_STEPS = List.of(DISPATCHED, HANDLING);

    /** Steps at which a decision has been taken. */
    private static final List<Step> DECIDED = List.of(VERIFIED, EVALUATED, REFUSED);

    public static final List<Transition> ROWS = Stream.of(decisions(), loop(), detours(), bonds(), notes())
            .flatMap(List::stream)
            .toList();

    private Table() {}

    /** Answers to what was asked come first: somebody waits. */
    private static List<Transition> decisions() {
        List<Transition> rows = new ArrayList<>();
        for (Step step : OFFICE_STEPS) {
            rows.add(row(step, Kind.GIVE_BACK, COLLECTED, Effect.ENDS, DISPATCHERS, OWN_DESK, GIVE_BACK_ASKED));
        }
        rows.add(row(
                HANDLING,
                Kind.GRANT_EXTENSION,
                HANDLING,
                Effect.EXTENDS,
                DISPATCHERS,
                OWN_DESK,
                EXTENSION_ASKED,
                BEFORE_DUE));
        for (Step step : OFFICE_STEPS) {
            rows.add(row(step, Kind.DECLINE, step, DISPATCHERS, OWN_DESK, FAVOUR_ASKED));
        }
        rows.add(row(COLLECTED, Kind.ADMIT, COLLECTED, DISPATCHERS, ADMISSION_DESK, ADMISSION_ASKED, NOT_THE_ASKER));
        rows.add(row(COLLECTED, Kind.DECLINE, COLLECTED, DISPATCHERS, ADMISSION_DESK, ADMISSION_ASKED, NOT_THE_ASKER));
        rows.add(row(HANDLING, Kind.UPHOLD, FED_BACK, Effect.STOPS, JUDGES, OWN_PLACE, OBJECTED, NOT_THE_DECIDER));
        for (Step step : List.of(VERIFIED, EVALUATED)) {
            rows.add(row(step, Kind.REOPEN, COLLECTED, Effect.ENDS, JUDGES, OWN_PLACE, OBJECTED, NOT_THE_DECIDER));
        }
        rows.add(row(REFUSED, Kind.REOPEN, DISCOVERED, JUDGES, OWN_PLACE, OBJECTED, NOT_THE_DECIDER));
        for (Step step : List.of(HANDLING, VERIFIED, EVALUATED, REFUSED)) {
            rows.add(row(step, Kind.DISMISS, step, JUDGES, OWN_PLACE, OBJECTED, NOT_THE_DECIDER));
        }
        return rows;
    }

    private static List<Transition> loop() {
        return List.of(
                row(null, Kind.REPORT, DISCOVERED, REPORTERS),
                row(DISCOVERED, Kind.COLLECT, COLLECTED, PLACE, OWN_PLACE),
                row(DISCOVERED, Kind.REFUSE, REFUSED, DESKS, OWN_DESK),
                row(COLLECTED, Kind.DISPATCH, DISPATCHED, Effect.STARTS, DISPATCHERS, OWN_DESK),
                row(COLLECTED, Kind.REFUSE, REFUSED, DISPATCHERS, OWN_DESK),
                row(DISPATCHED, Kind.RECALL, COLLECTED, Effect.ENDS, DISPATCHERS, OWN_PLACE, OWN_DISPATCH, JUST_SENT),
                row(DISPATCHED, Kind.ACCEPT, HANDLING, OFFICES, OWN_OFFICE),
                row(HANDLING, Kind.FEED_BACK, FED_BACK, Effect.STOPS, OFFICES, OWN_OFFICE, ALL_ANSWERED),
                row(FED_BACK, Kind.CONFIRM, VERIFIED, PLACE, OWN_PLACE, NOT_THE_HANDLER),
                row(FED_BACK, Kind.REWORK, HANDLING, Effect.RESUMES, PLACE, OWN_PLACE, NOT_THE_HANDLER, WITH_OFFICE),
                row(FED_BACK, Kind.PASS_ON, COLLECTED, PLACE, OWN_PLACE, NOT_THE_HANDLER, SELF_HANDLED),
                row(VERIFIED, Kind.EVALUATE, EVALUATED, REPORTERS, OWN_REPORT, NOT_THE_HANDLER),
                row(VERIFIED, Kind.EVALUATE, EVALUATED, DESKS, OWN_PLACE, NOT_THE_HANDLER));
    }

    private static List<Transition> detours() {
        List<Transition> rows = new ArrayList<>();
        Set<Role> spot = EnumSet.of(GRID_WORKER, COMMUNITY_DESK);
        rows.add(row(COLLECTED, Kind.SELF_HANDLE, FED_BACK, spot, OWN_PLACE));
        rows.add(row(COLLECTED, Kind.ASK_ADMISSION, COLLECTED, DISPATCHERS, OWN_DESK, NOTHING_ASKED));
        for (Step step : OFFICE_STEPS) {
            rows.add(row(step, Kind.ANSWER, step, OFFICES, ASSISTING));
            rows.add(row(step, Kind.ASSIST, step, DISPATCHERS, OWN_DESK));
            rows.add(row(step, Kind.RELEASE, step, DISPATCHERS, OWN_DESK, HELP_OPEN));
            rows.add(row(step, Kind.ASK_GIVE_BACK, step, OFFICES, OWN_OFFICE, NOTHING_ASKED));
        }
        rows.addAll(List.of(
                row(
                        HANDLING,
                        Kind.EXTEND,
                        HANDLING,
                        Effect.EXTENDS,
                        OFFICES,
                        OWN_OFFICE,
                        NOT_EXTENDED,
                        NOTHING_ASKED,
                        BEFORE_DUE),
                row(HANDLING, Kind.ASK_EXTENSION, HANDLING, OFFICES, OWN_OFFICE, EXTENDED, NOTHING_ASKED, BEFORE_DUE),
                row(HANDLING, Kind.ASK_PARKING, HANDLING, OFFICES, OWN_OFFICE, NOTHING_ASKED),
                row(HANDLING, Kind.OBJECT, HANDLING, OFFICES, OWN_OFFICE, REWORKED, NOTHING_ASKED),
                row(HANDLING, Kind.PARK, PARKED, Effect.STOPS, DISPATCHERS, OWN_DESK),
                row(PARKED, Kind.RESUME, HANDLING, Effect.RESUMES, DISPATCHERS, OWN_DESK),
                row(PARKED, Kind.RESUME, HANDLING, Effect.RESUMES, EnumSet.of(SYSTEM))));
        for (Step step : DECIDED) {
            Step again = step == REFUSED ? DISCOVERED : COLLECTED;
            Effect clock = step == REFUSED ? Effect.NONE : Effect.ENDS;
            rows.add(row(step, Kind.OBJECT, step, REPORTERS, OWN_REPORT, WITHIN_WINDOW, NOTHING_ASKED));
            rows.add(row(step, Kind.REOPEN, again, clock, DESKS, OWN_PLACE, WITHIN_WINDOW, NOTHING_ASKED));
        }
        for (Step step : List.of(DISCOVERED, COLLECTED)) {
            rows.add(row(step, Kind.TRANSFER_UP, step, DISPATCHERS, OWN_DESK, DESK_ABOVE));
            rows.add(row(step, Kind.TRANSFER_DOWN, step, DISPATCHERS, OWN_DESK, DESK_BELOW));
            rows.add(row(step, Kind.VOID, VOIDED, DISPATCHERS, OWN_DESK));
        }
        for (Step step : List.of(DISCOVERED, COLLECTED)) {
            rows.add(row(step, Kind.MERGE, MERGED, PLACE, OWN_PLACE));
        }
        // the reporter has said so while reporting
        rows.add(row(DISCOVERED, Kind.MERGE, MERGED, EnumSet.of(SYSTEM)));
        rows.add(row(MERGED, Kind.SEPARATE, DISCOVERED, DESKS, OWN_PLACE));
        for (Step step : List.of(DISPATCHED, HANDLING, PARKED)) {
            rows.add(row(step, Kind.VOID, VOIDED, Effect.ENDS, DISPATCHERS, OWN_DESK));
        }
        return rows;
    }

    private static List<Transition> bonds() {
        List<Transition> rows = new ArrayList<>();
        rows.add(row(COLLECTED, Kind.SPLIT, SPLIT, DISPATCHERS, OWN_DESK));
        rows.add(row(SPLIT, Kind.REJOIN, COLLECTED, DISPATCHERS, OWN_DESK));
        // the last of its parts has come to an end: it closes with them, or goes on where none was dealt with
        rows.add(row(SPLIT, Kind.CONFIRM, VERIFIED, EnumSet.of(SYSTEM)));
        rows.add(row(SPLIT, Kind.REJOIN, COLLECTED, EnumSet.of(SYSTEM)));
        for (Step step : Step.values()) {
            rows.add(row(step, Kind.RELATE, step, PLACE, OWN_PLACE));
            rows.add(row(step, Kind.UNRELATE, step, PLACE, OWN_PLACE));
        }
        return rows;
    }

    /** Said beside whatever happens. */
    private static List<Transition> notes() {
        List<Transition> rows = new ArrayList<>();
        // who waited for another case complains of how that one was handled, once they are told of its end
        for (Step step : List.of(VERIFIED, EVALUATED, REFUSED, MERGED)) {
            rows.add(row(step, Kind.COMPLAIN, step, EnumSet.of(PUBLIC, RESIDENT), OWN_REPORT));
        }
        // what was complained of is decided wherever the case stands by then
        for (Step step : Step.values()) {
            rows.add(row(step, Kind.GRANT_COMPLAINT, step, EnumSet.of(SUPERVISOR), OWN_PLACE, NOT_THE_HANDLER));
            rows.add(row(step, Kind.DENY_COMPLAINT, step, EnumSet.of(SUPERVISOR), OWN_PLACE, NOT_THE_HANDLER));
        }
        for (Step step : Step.values()) {
            rows.add(row(step, Kind.WITHHOLD_PHOTO, step, DESKS, OWN_PLACE));
            rows.add(row(step, Kind.SHOW_PHOTO, step, DESKS, OWN_PLACE));
        }
        for (Step step : List.of(VERIFIED, EVALUATED)) {
            rows.add(row(step, Kind.VISIT, step, DESKS, OWN_PLACE));
        }
        for (Step step : OFFICE_STEPS) {
            rows.add(row(step, Kind.URGE, step, EnumSet.of(SUPERVISOR, DISPATCHER), OWN_PLACE));
        }
        for (Step step : Step.values()) {
            // also once it is settled: somebody may have been on the spot meanwhile, without network
            rows.add(row(step, Kind.COMMENT, step, PLACE, OWN_PLACE));
            if (!step.isFinal()) {
                rows.add(row(step, Kind.COMMENT, step, OFFICES, OWN_OFFICE));
                rows.add(row(step, Kind.COMMENT, step, EnumSet.of(RESIDENT), OWN_REPORT));
            }
        }
        for (Step step : OFFICE_STEPS) {
            rows.add(row(step, Kind.WARN, step, EnumSet.of(SYSTEM)));
            rows.add(row(step, Kind.BREACH, step, EnumSet.of(SYSTEM)));
        }
        rows.add(row(MERGED, Kind.TELL, MERGED, EnumSet.of(SYSTEM)));
        for (Step step : Step.values()) {
            if (Stage.of(step) != null) {
                rows.add(row(step, Kind.ESCALATE, step, EnumSet.of(SYSTEM)));
            }
        }
        return rows;
    }
}
