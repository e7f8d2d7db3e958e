package gezhi.territory.survey;

import gezhi.territory.GridKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing in a drawing, as somebody gave it.
 *
 * @param file name of the file
 * @param number which feature of the file, from 1
 * @param name empty when the drawing does not say; a new division must have one
 * @param kind null when the drawing does not say
 * @param households null when the drawing does not say
 * @param parent empty when the drawing does not say
 * @param shape longitude and latitude in degrees, WGS-84; may be invalid
 */
public record Feature(
        String file,
        int number,
        String code,
        String name,
        @Nullable GridKind kind,
        @Nullable Integer households,
        String parent,
        Geometry shape) {

    Feature withShape(Geometry other) {
        return new Feature(file, number, code, name, kind, households, parent, other);
    }
}
