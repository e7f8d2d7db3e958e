package gezhi.membership;

import gezhi.bodies.BodyKind;
import java.util.UUID;

/**
 * An organization whose members the reader keeps.
 *
 * @param path of ids from the top of the chain down
 */
public record Kept(UUID id, String name, BodyKind kind, String seat, String path) {

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
