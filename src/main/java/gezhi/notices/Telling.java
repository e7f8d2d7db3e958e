package gezhi.notices;

import gezhi.notices.model.Fact;
import gezhi.notices.model.Route;
import java.util.Set;
import java.util.UUID;

/**
 * Something to be told by one route.
 *
 * @param persons who they are now, those with an account; the reporter of a case may be reached without one
 */
public record Telling(Fact fact, Route route, Set<UUID> persons) {
    public Telling {
        persons = Set.copyOf(persons);
    }
}
