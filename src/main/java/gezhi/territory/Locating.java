package gezhi.territory;

import gezhi.platform.scope.Scoped;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which grid and unit of the city at hand a point lies in. */
@Component
public class Locating {
    private final Pictures pictures;

    Locating(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * The finest area under the point and its unit; empty outside the city. A point on an edge that areas share belongs to the lowest
     * code; the unit is the one whose outline covers the point, else the one nearest to it in the grid.
     *
     * @param lon longitude in degrees, WGS-84
     * @param lat latitude in degrees, WGS-84
     */
    public Optional<Located> locate(double lon, double lat) {
        return Optional.ofNullable(pictures.get(Scoped.current().city()).index().locate(lon, lat));
    }

    /** Waits until all boundaries drawn before this call are taken into account; for imports and tests. */
    public void settle() {
        pictures.settle(Scoped.current().city());
    }
}
