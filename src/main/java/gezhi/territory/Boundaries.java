package gezhi.territory;

import gezhi.platform.scope.Scoped;
import gezhi.territory.store.ShapeStore;
import gezhi.territory.tiles.Middle;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the divisions of the city at hand lie: outlines and points, as one drawing with a version. Callers have checked what they
 * bring; shapes are kept as given.
 */
@Service
@Transactional
public class Boundaries {
    private final ShapeStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Boundaries(ShapeStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Draws outlines, in place of older ones of the same divisions, and places units. An outlined division's point is
     * chosen inside its outline. Publishes {@link BoundariesChanged}.
     */
    public void draw(Collection<Outline> outlines, Collection<Spot> units) {
        String city = Scoped.current().city();
        store.saveShapes(city, List.copyOf(outlines));
        store.savePlaces(city, outlines.stream().map(Boundaries::inside).toList());
        store.savePlaces(city, List.copyOf(units));
        changed();
    }

    /** Says that what the map shows has changed, for those who rename or end divisions. */
    public void changed() {
        String city = Scoped.current().city();
        long version = store.nextVersion(city, clock.instant());
        events.publishEvent(new BoundariesChanged(city, version));
    }

    /** The version of the drawing; 0 before the first one. */
    @Transactional(readOnly = true)
    public long version() {
        return store.version(Scoped.current().city());
    }

    private static Spot inside(Outline outline) {
        Coordinate inside = Middle.of(outline.shape());
        return new Spot(outline.code(), inside.x, inside.y);
    }
}
