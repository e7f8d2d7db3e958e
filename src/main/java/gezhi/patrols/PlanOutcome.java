package gezhi.patrols;

import java.util.UUID;

/** What became of a change of a plan. */
public sealed interface PlanOutcome {

    record Kept(UUID plan) implements PlanOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements PlanOutcome {}

    /** Why; each has a message {@code patrols.plan.refused.<reason>}. */
    enum Reason {
        /** Not a grid, or not within the part of the city that the role at hand covers. */
        NOT_YOUR_GRID,
        /** No name, or more than 60 characters. */
        NO_NAME,
        /** Not 1 to 366 days. */
        BAD_EVERY,
        /** No place, more than 40, or one whose name has more than 60 or whose hint more than 200 characters. */
        BAD_PLACES,
        /** Somebody else changed it meanwhile. */
        CHANGED_MEANWHILE,
        /** There is no such plan in sight, or it has ended. */
        NO_SUCH_PLAN
    }
}
