package gezhi.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies under a point.
 *
 * @param area code of the finest area that covers the point
 * @param unit code of the unit the point belongs to; null when the area has no units
 */
public record Located(String area, @Nullable String unit) {

    /** The deepest code known for the point: the unit's, else the area's. */
    public String code() {
        return unit == null ? area : unit;
    }

    /** The codes from the city down to {@link #code()}, both included. */
    public List<String> path(String city) {
        return DivisionCode.path(city, code());
    }
}
