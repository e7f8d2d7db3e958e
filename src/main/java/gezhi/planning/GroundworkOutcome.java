package gezhi.planning;

import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.PlanningOutcome.Reason;
import java.util.List;

/** What became of a file of barriers or figures: taken whole or not at all. */
sealed interface GroundworkOutcome {

    /** @param count barriers or units */
    record Kept(int count) implements GroundworkOutcome {}

    record Refused(Reason reason) implements GroundworkOutcome {}

    /** @param faults the first of them, each names its feature or row */
    record Faulty(List<Fault> faults) implements GroundworkOutcome {}
}
