package gezhi.territory.tiles;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** From degrees to the unit square of the web's Mercator projection, y to the south. */
final class Mercator {
    private Mercator() {}

    static Coordinate of(double lon, double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        return new Coordinate(lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
    }

    static Geometry of(Geometry lonLat) {
        Geometry copy = lonLat.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                Coordinate at = of(points.getX(i), points.getY(i));
                points.setOrdinate(i, CoordinateSequence.X, at.x);
                points.setOrdinate(i, CoordinateSequence.Y, at.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }
}
