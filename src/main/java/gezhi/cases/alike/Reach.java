package gezhi.cases.alike;

import java.time.Duration;

/**
 * How far apart two reports of one problem may lie.
 *
 * @param metres 1 to 5,000
 * @param days 1 to 365
 */
public record Reach(int metres, int days) {
    private static final int FARTHEST = 5_000;
    private static final int LONGEST = 365;

    public Reach {
        if (metres < 1 || metres > FARTHEST || days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("A reach of " + metres + " m and " + days + " days");
        }
    }

    public Duration time() {
        return Duration.ofDays(days);
    }

    /** Degrees of latitude, rounded up. */
    public double degreesNorth() {
        return metres / 110_000.0;
    }

    /** Degrees of longitude at a latitude, rounded up. */
    public double degreesEast(double latitude) {
        return degreesNorth() / Math.max(0.1, Math.cos(Math.toRadians(latitude)));
    }
}
