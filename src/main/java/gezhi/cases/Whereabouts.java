package gezhi.cases;

import gezhi.cases.loop.Place;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Located;
import gezhi.territory.Locating;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where something is, from what a person can say about it: the point decides, else the division picked by hand; with nothing but
 * words it is somewhere in the city.
 */
@Component
public class Whereabouts {
    private final Divisions divisions;
    private final Locating locating;

    Whereabouts(Divisions divisions, Locating locating) {
        this.divisions = divisions;
        this.locating = locating;
    }

    /** Empty when the point lies outside the city and no division was picked, or the division does not exist. */
    public Optional<Place> find(Place.@Nullable Point point, @Nullable String division, String address) {
        Optional<String> located = Optional.ofNullable(point)
                .flatMap(at -> locating.locate(at.lon(), at.lat()))
                .map(Located::code);
        if (located.isPresent()) {
            return located.map(code -> new Place(code, point, address));
        }
        if (division != null && !division.isBlank()) {
            return divisions.find(division).map(picked -> new Place(picked.code(), point, address));
        }
        return point == null ? Optional.of(new Place(Scoped.current().city(), null, address)) : Optional.empty();
    }

    /** As {@link #find}; and with nothing but words, the one division that the address names. Reads all names of the city. */
    public Optional<Place> findInWords(Place.@Nullable Point point, @Nullable String division, String address) {
        boolean onlyWords = point == null && (division == null || division.isBlank());
        Optional<Division> named = onlyWords ? divisions.mentioned(address).sure() : Optional.<Division>empty();
        return find(point, named.map(Division::code).orElse(division), address);
    }
}
