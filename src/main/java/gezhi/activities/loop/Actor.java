package gezhi.activities.loop;

import gezhi.platform.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param person null for the program
 * @param division the top of the subtree this person works in; empty for those who work in none
 */
public record Actor(@Nullable UUID person, Role role, String division) {
    boolean keeps(String place) {
        return !division.isEmpty() && place.startsWith(division);
    }
}
