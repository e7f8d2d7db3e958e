package gezhi.cases.loop;

import gezhi.platform.Role;
import gezhi.territory.DivisionCode;
import gezhi.territory.Level;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param city code of the city, 4 or 6 digits
 * @param person null for the public
 * @param division the top of the subtree this person works in; empty for those who work in none
 * @param office the office this person handles cases for
 * @param linkedCase the case whose secret link the person holds
 */
public record Actor(
        String city,
        @Nullable UUID person,
        Set<Role> roles,
        String division,
        @Nullable UUID office,
        @Nullable UUID linkedCase) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The code of the desk above the person's own; empty when there is none. */
    String deskAbove() {
        return division.isEmpty() || division.equals(city) ? "" : DivisionCode.parent(city, division);
    }

    /** The code of the desk below the person's own on the way to a place; empty when there is none. Desks dispatch down to the township. */
    String deskBelow(String place) {
        List<String> path = DivisionCode.path(city, place);
        int here = path.indexOf(division);
        String below = here < 0 || here + 1 == path.size() ? "" : path.get(here + 1);
        return Level.of(city, below).filter(Level.TOWNSHIP::isAtOrBelow).isPresent() ? below : "";
    }

    boolean worksIn(String place) {
        return !division.isEmpty() && place.startsWith(division);
    }
}
