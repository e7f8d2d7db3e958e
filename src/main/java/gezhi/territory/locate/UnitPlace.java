package gezhi.territory.locate;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Where a unit (a building, a stairwell) stands.
 *
 * @param code the unit's code, which starts with the code of its grid
 * @param lon longitude in degrees, WGS-84
 * @param lat latitude in degrees, WGS-84
 * @param shape the unit's outline, when one is known
 */
public record UnitPlace(
        String code, double lon, double lat, @Nullable Geometry shape) {

    /** A unit known by a point only. */
    public UnitPlace(String code, double lon, double lat) {
        this(code, lon, lat, null);
    }
}
