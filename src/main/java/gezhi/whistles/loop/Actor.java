package gezhi.whistles.loop;

import gezhi.platform.Role;
import gezhi.territory.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param person null for the program
 * @param division the top of the subtree this person works in; empty for those who work in none
 * @param level of that division; null for those who work in none
 * @param office the office this person answers for
 */
public record Actor(
        @Nullable UUID person,
        Role role,
        String division,
        @Nullable Level level,
        @Nullable UUID office) {

    boolean worksIn(String place) {
        return !division.isEmpty() && place.startsWith(division);
    }
}
