package gezhi.whistles;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Alliances blow through the desk of the division in which they sit, or of one above it: they are no level of the chain and have no desk of
 * their own.
 */
@Service
public class Alliances {
    private final Bodies bodies;

    Alliances(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Those standing for which the desk of the scope at hand may blow, in order of seat, at most a page of them. */
    public List<Body> listMine() {
        String subtree = Scoped.current().subtree();
        return subtree.isEmpty()
                ? List.of()
                : bodies.list(subtree, BodyKind.ALLIANCE, "", "").rows();
    }

    Optional<Body> findMine(UUID id) {
        Scope scope = Scoped.current();
        return bodies.find(id)
                .filter(Body::stands)
                .filter(body -> body.kind() == BodyKind.ALLIANCE && scope.covers(body.seat()));
    }
}
