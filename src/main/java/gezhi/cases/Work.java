package gezhi.cases;

import gezhi.cases.loop.Step;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import java.util.List;

/**
 * One heap on somebody's desk.
 *
 * @param count how many cases lie in it
 */
public record Work(Kind kind, long count) {

    /** What the heap is waiting for. */
    public enum Kind {
        TO_COLLECT(Step.DISCOVERED),
        TO_DISPATCH(Step.COLLECTED),
        TO_ACCEPT(Step.DISPATCHED),
        TO_HANDLE(Step.HANDLING),
        /** Another office has it, and this one was asked to help and has not answered. */
        TO_ASSIST(),
        TO_VERIFY(Step.FED_BACK),
        /** Verified, and the reporter has not said anything: the desk calls back. */
        TO_CALL_BACK(Step.VERIFIED),
        /** With offices, for those who watch over them. */
        AT_OFFICES(Step.DISPATCHED, Step.HANDLING),
        /** Takes too long, and this desk was the last to be told of it; at whatever step. */
        TOLD(),
        /** What the person reported, at whatever step. */
        REPORTED();

        private final List<Step> steps;

        Kind(Step... steps) {
            this.steps = List.of(steps);
        }

        /** The steps whose cases lie in this heap; none for those that go by the reporter, by who was told or asked to help. */
        public List<Step> steps() {
            return steps;
        }
    }

    /** The heaps of somebody in this scope, the one to look at first in front. */
    public static List<Kind> kindsOf(Scope scope) {
        boolean nobodys = scope.role() == Role.OFFICE_HANDLER && scope.office() == null;
        return nobodys
                ? List.of()
                : kindsOf(scope.role()).stream()
                        .filter(kind -> kind != Kind.REPORTED || scope.person() != null)
                        .toList();
    }

    private static List<Kind> kindsOf(Role role) {
        return switch (role) {
            case GRID_WORKER -> List.of(Kind.TO_COLLECT, Kind.TO_VERIFY, Kind.TOLD, Kind.REPORTED);
            case COMMUNITY_DESK -> List.of(Kind.TO_COLLECT, Kind.TO_VERIFY, Kind.TO_CALL_BACK, Kind.TOLD);
            case DISPATCHER -> List.of(Kind.TO_DISPATCH, Kind.TO_COLLECT, Kind.TO_VERIFY, Kind.AT_OFFICES, Kind.TOLD);
            case OFFICE_HANDLER -> List.of(Kind.TO_ACCEPT, Kind.TO_HANDLE, Kind.TO_ASSIST);
            case SUPERVISOR, LEADER, AUDITOR, SYSTEM ->
                List.of(Kind.AT_OFFICES, Kind.TO_DISPATCH, Kind.TO_VERIFY, Kind.TOLD);
            case RESIDENT -> List.of(Kind.REPORTED);
            case PUBLIC, ADMINISTRATOR -> List.of();
        };
    }
}
