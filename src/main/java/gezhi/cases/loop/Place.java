package gezhi.cases.loop;

import org.jspecify.annotations.Nullable;

/**
 * Where the matter is.
 *
 * @param division the deepest division the place could be assigned to: grid or unit where there is a position, at least the city
 * @param point null when nobody could tell; such a case is kept and marked
 * @param address in words, may be empty
 */
public record Place(String division, @Nullable Point point, String address) {

    /** WGS-84 degrees. */
    public record Point(double lon, double lat) {
        public Point {
            if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
                throw new IllegalArgumentException("Not a longitude and latitude: " + lon + " " + lat);
            }
        }
    }
}
