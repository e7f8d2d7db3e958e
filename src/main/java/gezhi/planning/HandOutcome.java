package gezhi.planning;

import gezhi.planning.edit.Edited;
import java.util.UUID;

/** What became of a change by hand. */
sealed interface HandOutcome {

    /** It is done; the plan has this version now. */
    record Done(int version) implements HandOutcome {}

    /** A copy to change is there. */
    record Copied(UUID copy) implements HandOutcome {}

    /**
     * The rules of grids are against it; nothing was changed.
     *
     * @param grid which one is in the way; 0 for none
     */
    record Against(Edited.Why why, int grid) implements HandOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements HandOutcome {}

    /** Why; each has a message {@code planning.hand.refused.<reason>}. */
    enum Reason {
        /** There is no such plan with grids. */
        NOT_THERE,
        /** A drawn plan stays as it was drawn, somebody else's as it is: change a copy. */
        NOT_YOURS,
        /** Somebody answers for it as it is. */
        HELD,
        /** Somebody changed it since it was looked at. */
        MEANWHILE,
        /** Units or dedicated grids are not today what they were when it was drawn. */
        GROUND_CHANGED,
        /** Nothing to undo, or nothing to do again. */
        NOTHING_LEFT
    }
}
