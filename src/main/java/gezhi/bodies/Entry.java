package gezhi.bodies;

import gezhi.platform.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was entered about a body.
 *
 * @param actor null when it was the program
 * @param changes empty where the deed says it all
 */
public record Entry(
        UUID body, Deed deed, Instant at, @Nullable UUID actor, Role role, List<Change> changes) {

    /** What was done. */
    public enum Deed {
        OPENED,
        CHANGED,
        CLOSED,
        /** It stands for a division from now on. */
        STOOD,
        /** It does no longer. */
        LEFT,
        /** Its members were counted. */
        COUNTED;

        public String messageKey() {
            return "bodies.deed." + name();
        }
    }

    /** @param field as in the message keys {@code bodies.field.<field>} */
    public record Change(String field, String was, String became) {}
}
