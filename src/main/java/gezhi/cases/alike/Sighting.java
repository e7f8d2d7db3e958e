package gezhi.cases.alike;

import gezhi.cases.Category;
import gezhi.cases.loop.Place;
import java.time.Instant;

/**
 * What one report says of a problem.
 *
 * @param words the reporter's; may be empty
 */
public record Sighting(Category category, Place.Point point, Instant at, String words) {
    private static final double METRES_PER_DEGREE = 111_195;

    /** On a plane that touches the earth between the two; good to a metre at the distances that matter here. */
    public double metresTo(Sighting other) {
        double middle = Math.toRadians((point.lat() + other.point.lat()) / 2);
        double east = (point.lon() - other.point.lon()) * Math.cos(middle);
        double north = point.lat() - other.point.lat();
        return Math.hypot(east, north) * METRES_PER_DEGREE;
    }
}
