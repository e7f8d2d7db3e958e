package gezhi.cases.loop;

import static gezhi.cases.loop.Condition.NOT_THE_HANDLER;
import static gezhi.cases.loop.Condition.OWN_DISPATCH;
import static gezhi.cases.loop.Condition.OWN_OFFICE;
import static gezhi.cases.loop.Condition.OWN_PLACE;
import static gezhi.cases.loop.Condition.OWN_REPORT;
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
import gezhi.platform.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may move a case from where to where: the only place that says so. The order of the rows is the order of the
 * buttons. Sources: grid collects, street dispatches, department reports in; the handler never closes (lessons of urban
 * management, seven stages of GB/T 30428).
 */
public final class Table {
    /** Staff of the place, from the grid up to the dispatching desk. */
    private static final Set<Role> PLACE = EnumSet.of(GRID_WORKER, COMMUNITY_DESK, DISPATCHER);

    private static final Set<Role> DESKS = EnumSet.of(COMMUNITY_DESK, DISPATCHER);

    private static final Set<Role> REPORTERS = EnumSet.of(PUBLIC, RESIDENT, GRID_WORKER, COMMUNITY_DESK, DISPATCHER);

    public static final List<Transition> ROWS = rows();

    private Table() {}

    private static List<Transition> rows() {
        List<Transition> rows = new ArrayList<>(List.of(
                row(null, Kind.REPORT, Step.DISCOVERED, REPORTERS),
                row(Step.DISCOVERED, Kind.COLLECT, Step.COLLECTED, PLACE, OWN_PLACE),
                row(Step.DISCOVERED, Kind.REFUSE, Step.REFUSED, DESKS, OWN_PLACE),
                row(Step.COLLECTED, Kind.DISPATCH, Step.DISPATCHED, EnumSet.of(DISPATCHER), OWN_PLACE),
                row(Step.COLLECTED, Kind.REFUSE, Step.REFUSED, EnumSet.of(DISPATCHER), OWN_PLACE),
                row(Step.DISPATCHED, Kind.RECALL, Step.COLLECTED, EnumSet.of(DISPATCHER), OWN_PLACE, OWN_DISPATCH),
                row(Step.DISPATCHED, Kind.ACCEPT, Step.HANDLING, EnumSet.of(OFFICE_HANDLER), OWN_OFFICE),
                row(Step.DISPATCHED, Kind.GIVE_BACK, Step.COLLECTED, EnumSet.of(OFFICE_HANDLER), OWN_OFFICE),
                row(Step.HANDLING, Kind.FEED_BACK, Step.FED_BACK, EnumSet.of(OFFICE_HANDLER), OWN_OFFICE),
                row(Step.HANDLING, Kind.GIVE_BACK, Step.COLLECTED, EnumSet.of(OFFICE_HANDLER), OWN_OFFICE),
                row(Step.FED_BACK, Kind.CONFIRM, Step.VERIFIED, PLACE, OWN_PLACE, NOT_THE_HANDLER),
                row(Step.FED_BACK, Kind.REWORK, Step.HANDLING, PLACE, OWN_PLACE, NOT_THE_HANDLER),
                row(Step.VERIFIED, Kind.EVALUATE, Step.EVALUATED, REPORTERS, OWN_REPORT, NOT_THE_HANDLER),
                row(Step.VERIFIED, Kind.EVALUATE, Step.EVALUATED, DESKS, OWN_PLACE, NOT_THE_HANDLER)));
        for (Step step : List.of(Step.DISPATCHED, Step.HANDLING)) {
            rows.add(row(step, Kind.URGE, step, EnumSet.of(SUPERVISOR, DISPATCHER), OWN_PLACE));
        }
        for (Step step : Step.values()) {
            if (!step.isFinal()) {
                rows.add(row(step, Kind.COMMENT, step, PLACE, OWN_PLACE));
                rows.add(row(step, Kind.COMMENT, step, EnumSet.of(OFFICE_HANDLER), OWN_OFFICE));
                rows.add(row(step, Kind.COMMENT, step, EnumSet.of(RESIDENT), OWN_REPORT));
            }
        }
        for (Step step : List.of(Step.DISPATCHED, Step.HANDLING)) {
            rows.add(row(step, Kind.WARN, step, EnumSet.of(SYSTEM)));
            rows.add(row(step, Kind.BREACH, step, EnumSet.of(SYSTEM)));
        }
        return List.copyOf(rows);
    }
}
