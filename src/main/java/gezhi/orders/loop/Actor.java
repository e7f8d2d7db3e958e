package gezhi.orders.loop;

import gezhi.platform.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param person null for the program
 * @param division the top of the subtree this person works in; empty for those who work in none
 * @param community of the register of volunteers in which this person stands; empty for none
 * @param skills codes of what this volunteer can do
 * @param bodies units and teams for which this person answers
 */
public record Actor(
        @Nullable UUID person, Role role, String division, String community, Set<String> skills, Set<UUID> bodies) {
    public Actor {
        skills = Set.copyOf(skills);
        bodies = Set.copyOf(bodies);
    }

    boolean worksIn(String place) {
        return !division.isEmpty() && (place.startsWith(division) || division.startsWith(place));
    }
}
