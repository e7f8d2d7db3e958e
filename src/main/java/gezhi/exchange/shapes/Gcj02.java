package gezhi.exchange.shapes;

import org.locationtech.jts.geom.Coordinate;

/**
 * GCJ-02, the offset coordinates that maps published in China must use, and WGS-84. The offset has no official publication; this is the
 * polynomial in common use (ellipsoid of Krasovsky 1940), the same in every map vendor's conversion. The way back is found by iteration
 * and returns to the starting point within 1e-9 degrees (a tenth of a millimetre). Outside the box of China nothing is shifted.
 */
public final class Gcj02 {
    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double WEST = 72.004;
    private static final double EAST = 137.8347;
    private static final double SOUTH = 0.8293;
    private static final double NORTH = 55.8271;
    private static final double CLOSE_ENOUGH = 1e-10;
    private static final int MOST_ROUNDS = 30;

    private Gcj02() {}

    /** Where a point given in GCJ-02 is in WGS-84. */
    public static Coordinate toWgs84(double lon, double lat) {
        Coordinate guess = new Coordinate(lon, lat);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Coordinate there = fromWgs84(guess.x, guess.y);
            double dx = lon - there.x;
            double dy = lat - there.y;
            guess = new Coordinate(guess.x + dx, guess.y + dy);
            if (Math.abs(dx) < CLOSE_ENOUGH && Math.abs(dy) < CLOSE_ENOUGH) {
                break;
            }
        }
        return guess;
    }

    /** Where a point given in WGS-84 is in GCJ-02. */
    static Coordinate fromWgs84(double lon, double lat) {
        if (lon < WEST || lon > EAST || lat < SOUTH || lat > NORTH) {
            return new Coordinate(lon, lat);
        }
        double x = lon - 105;
        double y = lat - 35;
        double latitude = Math.toRadians(lat);
        double bulge = 1 - ECCENTRICITY_SQUARED * Math.sin(latitude) * Math.sin(latitude);
        double root = Math.sqrt(bulge);
        double north = Math.toDegrees(metresNorth(x, y) / (AXIS * (1 - ECCENTRICITY_SQUARED) / (bulge * root)));
        double east = Math.toDegrees(metresEast(x, y) / (AXIS / root * Math.cos(latitude)));
        return new Coordinate(lon + east, lat + north);
    }

    private static double metresNorth(double x, double y) {
        double metres = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        return metres + ripple(x) + waves(y, 20, 40, 1.0 / 3) + waves(y, 160, 320, 1.0 / 12, 1.0 / 30);
    }

    private static double metresEast(double x, double y) {
        double metres = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        return metres + ripple(x) + waves(x, 20, 40, 1.0 / 3) + waves(x, 150, 300, 1.0 / 12, 1.0 / 30);
    }

    private static double ripple(double x) {
        return waves(x, 20, 20, 6, 2);
    }

    private static double waves(double at, double first, double second, double secondFrequency) {
        return waves(at, first, second, 1, secondFrequency);
    }

    private static double waves(double at, double first, double second, double firstFrequency, double secondFrequency) {
        return (first * Math.sin(firstFrequency * at * Math.PI) + second * Math.sin(secondFrequency * at * Math.PI))
                * 2
                / 3;
    }
}
