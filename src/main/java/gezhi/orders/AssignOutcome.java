package gezhi.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of asking for an assignment, or of dispatching one. */
public sealed interface AssignOutcome {

    record Begun(UUID id) implements AssignOutcome {}

    /** @param orders for how many orders somebody was asked */
    record Dispatched(int orders) implements AssignOutcome {}

    /** Nothing was dispatched: this is otherwise than it was looked at. */
    record Changed(List<Change> changes) implements AssignOutcome {}

    record Refused(Reason reason) implements AssignOutcome {}

    /** Why nothing was begun or dispatched. */
    enum Reason {
        /** Days, seconds or seed are out of range. */
        BAD_WISH,
        /** Another of the same person is under way. */
        ANOTHER_RUNS,
        /** It is gone, or has no choices. */
        NOT_THERE,
        /** No order is ticked. */
        NOTHING_CHOSEN
    }

    /**
     * @param what of it
     * @param order whose
     * @param name of the volunteer; empty when it is about the order
     */
    record Change(What what, @Nullable OrderRow order, String name) {}

    /** What is otherwise. */
    enum What {
        /** The order was dispatched, changed or cancelled meanwhile. */
        ORDER_MOVED,
        /** They are not in the register any more, have not the skill any more, or take part already. */
        NOT_FOR_IT,
        /** They were asked for something else at that time, or have accepted it. */
        NOT_FREE,
        /** The order does not take them, for another reason. */
        REFUSED
    }
}
