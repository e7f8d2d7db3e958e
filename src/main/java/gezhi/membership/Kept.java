package gezhi.membership;

import gezhi.bodies.BodyKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization whose members the reader keeps.
 *
 * @param path of ids from the top of the chain down
 * @param superior the organization above it
 * @param validFrom the first day on which it stood
 * @param validTo the first day on which it is no more; null while it stands
 */
public record Kept(
        UUID id,
        String name,
        BodyKind kind,
        String seat,
        String path,
        @Nullable UUID superior,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** True while it has not been closed. */
    public boolean stands() {
        return validTo == null;
    }

    /** True for an organization that has the relation of members. */
    public boolean hasMembers() {
        return kind == BodyKind.BRANCH || kind == BodyKind.JOINT_BRANCH;
    }

    public boolean isUnder(Kept other) {
        return path.startsWith(other.path);
    }

    /** As forms name it. */
    public String label() {
        return gezhi.bodies.Body.label(name, seat);
    }
}
