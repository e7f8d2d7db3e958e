package gezhi.cases.loop;

import gezhi.platform.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param person null for the public
 * @param division the top of the subtree this person works in; empty for those who work in none
 * @param office the office this person handles cases for
 * @param linkedCase the case whose secret link the person holds
 */
public record Actor(
        @Nullable UUID person,
        Set<Role> roles,
        String division,
        @Nullable UUID office,
        @Nullable UUID linkedCase) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    boolean worksIn(String place) {
        return !division.isEmpty() && place.startsWith(division);
    }
}
