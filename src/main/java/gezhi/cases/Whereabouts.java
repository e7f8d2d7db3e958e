package gezhi.cases;

import gezhi.cases.loop.Place;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a report belongs: a division picked by hand, or the whole city when there is nothing but words. */
@Component
class Whereabouts {
    private final Divisions divisions;

    Whereabouts(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Empty when the division does not exist. */
    Optional<Place> find(Place.@Nullable Point point, @Nullable String division, String address) {
        if (division == null || division.isBlank()) {
            return Optional.of(new Place(Scoped.current().city(), point, address));
        }
        return divisions.find(division).map(found -> new Place(found.code(), point, address));
    }
}
