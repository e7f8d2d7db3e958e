package gezhi.points;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, by their own word.
 *
 * @param number eight digits, told to the desk
 * @param division the community whose desk gives and takes
 * @param leftAt when they stopped; null while they take part
 */
record Holder(
        UUID person,
        String number,
        String name,
        String division,
        Instant joinedAt,
        @Nullable Instant leftAt) {

    boolean takesPart() {
        return leftAt == null;
    }
}
