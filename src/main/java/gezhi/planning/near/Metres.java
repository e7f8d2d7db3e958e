package gezhi.planning.near;

import org.locationtech.jts.geom.Coordinate;

/** Degrees as metres around a latitude; good to a percent within a city. */
public record Metres(double lon, double lat) {
    private static final double A_DEGREE = 111_195;

    public static Metres around(double latitude) {
        return new Metres(A_DEGREE * Math.cos(Math.toRadians(latitude)), A_DEGREE);
    }

    public double between(Coordinate one, Coordinate other) {
        return between(one.x, one.y, other.x, other.y);
    }

    public double between(double x, double y, double otherX, double otherY) {
        return Math.hypot((x - otherX) * lon, (y - otherY) * lat);
    }
}
