package gezhi.orders.loop;

import gezhi.platform.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules say to a deed: the order as it is then, or a refusal. */
public sealed interface Verdict permits Verdict.Moved, Refusal {

    /**
     * @param part whom it concerns, as it is then; null for the order as a whole
     * @param fresh parts that come with it
     * @param from null for a new order
     */
    record Moved(
            Order before,
            Order after,
            Role role,
            @Nullable Part part,
            List<Part> fresh,
            @Nullable Step from,
            Step to) implements Verdict {
        public Moved {
            fresh = List.copyOf(fresh);
        }
    }
}
