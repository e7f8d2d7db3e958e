package gezhi.demo.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A flat picture of the city in kilometres. Straight lines stay straight both ways, so cells made here keep their shape as
 * longitudes and latitudes.
 */
record Plane(double lon0, double lat0, double kmPerLon) {
    private static final double KM_PER_LAT = 111.2;

    static Plane around(Envelope lonLat) {
        double lat0 = lonLat.centre().y;
        double kmPerLon = KM_PER_LAT * StrictMath.cos(StrictMath.toRadians(lat0));
        return new Plane(lonLat.centre().x, lat0, kmPerLon);
    }

    Coordinate toPlane(double lon, double lat) {
        return new Coordinate((lon - lon0) * kmPerLon, (lat - lat0) * KM_PER_LAT);
    }

    Coordinate toLonLat(double x, double y) {
        return new Coordinate(x / kmPerLon + lon0, y / KM_PER_LAT + lat0);
    }
}
