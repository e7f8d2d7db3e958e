package gezhi.cases;

import gezhi.cases.loop.Step;
import gezhi.cases.store.CaseReads;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import java.util.List;

/** One heap on somebody's desk. */
public record Work(Kind kind, List<CaseRow> rows) {

    /** What the heap is waiting for. */
    public enum Kind {
        TO_COLLECT(Step.DISCOVERED),
        TO_DISPATCH(Step.COLLECTED),
        TO_ACCEPT(Step.DISPATCHED),
        TO_HANDLE(Step.HANDLING),
        TO_VERIFY(Step.FED_BACK),
        /** Verified, and the reporter has not said anything: the desk calls back. */
        TO_CALL_BACK(Step.VERIFIED),
        /** With offices, for those who watch over them. */
        AT_OFFICES(Step.DISPATCHED, Step.HANDLING),
        REPORTED();

        private final List<Step> steps;

        Kind(Step... steps) {
            this.steps = List.of(steps);
        }

        List<CaseRow> rows(CaseReads reads, Scope scope, int limit) {
            if (this == REPORTED) {
                return scope.person() == null ? List.of() : reads.reportedBy(scope.person(), limit);
            }
            if (scope.role() == Role.OFFICE_HANDLER) {
                return scope.office() == null ? List.of() : reads.work(steps, scope.city(), scope.office(), limit);
            }
            return reads.work(steps, scope.subtree(), null, limit);
        }
    }

    public Work {
        rows = List.copyOf(rows);
    }

    static List<Kind> kindsOf(Role role) {
        return switch (role) {
            case GRID_WORKER -> List.of(Kind.TO_COLLECT, Kind.TO_VERIFY, Kind.REPORTED);
            case COMMUNITY_DESK -> List.of(Kind.TO_COLLECT, Kind.TO_VERIFY, Kind.TO_CALL_BACK);
            case DISPATCHER -> List.of(Kind.TO_DISPATCH, Kind.TO_COLLECT, Kind.TO_VERIFY, Kind.AT_OFFICES);
            case OFFICE_HANDLER -> List.of(Kind.TO_ACCEPT, Kind.TO_HANDLE);
            case SUPERVISOR, LEADER, AUDITOR, SYSTEM -> List.of(Kind.AT_OFFICES, Kind.TO_DISPATCH, Kind.TO_VERIFY);
            case RESIDENT -> List.of(Kind.REPORTED);
            case PUBLIC, ADMINISTRATOR -> List.of();
        };
    }
}
