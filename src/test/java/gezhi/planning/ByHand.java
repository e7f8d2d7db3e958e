package gezhi.planning;

import gezhi.planning.HandOutcome.Copied;
import gezhi.planning.HandOutcome.Done;
import gezhi.planning.edit.Steps.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Changes plans by hand for the tests of modules above. */
public final class ByHand {
    private final HandEditing hand;

    public ByHand(ApplicationContext beans) {
        hand = beans.getBean(HandEditing.class);
    }

    public UUID copy(UUID of, UUID request) {
        return ((Copied) hand.copy(of, request, "手工")).copy();
    }

    /** Puts the units into a grid; whether that was done. */
    public boolean put(UUID copy, int version, int grid, String... units) {
        return hand.edit(copy, version, new HandDeed(Kind.PUT, List.of(units), List.of(grid))) instanceof Done;
    }
}
