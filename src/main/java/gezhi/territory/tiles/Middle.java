package gezhi.territory.tiles;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Where to write a division's name. */
public final class Middle {
    private Middle() {}

    /** A point well inside the largest part of the shape: the mainland, not an island. */
    public static Coordinate of(Geometry shape) {
        Geometry largest = shape.getGeometryN(0);
        for (int i = 1; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            largest = part.getArea() > largest.getArea() ? part : largest;
        }
        return largest.getInteriorPoint().getCoordinate();
    }
}
