package gezhi.orders;

import gezhi.orders.loop.Refusal;
import java.util.UUID;

/** What came of a deed. The same request sent again gets the same outcome. */
public sealed interface OrderOutcome {

    record Done(UUID order) implements OrderOutcome {}

    record Refused(Refusal why) implements OrderOutcome {}
}
