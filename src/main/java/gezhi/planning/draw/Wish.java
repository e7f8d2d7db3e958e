package gezhi.planning.draw;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the grids should be like. Same ground, same wish: same plan, as long as no time limit ended it early.
 *
 * @param size how many grids, or how heavy
 * @param tolerance how far from the mean of its community a grid may weigh, as a share: 0.001 to 1
 * @param change what it costs that a unit leaves its grid of today, in mean border joins for a unit of mean weight; 0 draws anew, 1000 changes
 *     only what must change
 * @param seed other seeds give other plans
 * @param rounds how often to improve after the first drawing, 0 or more
 * @param atMost ends the improving when it has passed; null for never
 * @param threads how many communities are drawn at once; no matter for the plan
 */
public record Wish(
        Size size,
        double tolerance,
        double change,
        long seed,
        int rounds,
        @Nullable Duration atMost,
        int threads) {

    public Wish {
        if (!(tolerance >= 0.001 && tolerance <= 1) || !(change >= 0) || rounds < 0 || threads < 1) {
            throw new IllegalArgumentException("tolerance, change, rounds or threads");
        }
    }

    /** How many grids; the fixed ones come on top. */
    public sealed interface Size {}

    /** So many in all, spread over the communities by weight, at least one for each. At least 1. */
    public record Grids(int count) implements Size {}

    /** As many in each community as bring the mean nearest to this weight. Above 0. */
    public record About(double weight) implements Size {}

    /** Into so many grids, 3 percent either way, drawn anew, twenty rounds on one thread. */
    public static Wish grids(int count) {
        return new Wish(new Grids(count), 0.03, 0, 1, 20, null, 1);
    }

    public static Wish about(double weight) {
        return new Wish(new About(weight), 0.1, 0, 1, 20, null, 1);
    }

    public Wish tolerance(double share) {
        return new Wish(size, share, change, seed, rounds, atMost, threads);
    }

    public Wish change(double cost) {
        return new Wish(size, tolerance, cost, seed, rounds, atMost, threads);
    }

    public Wish seed(long number) {
        return new Wish(size, tolerance, change, number, rounds, atMost, threads);
    }

    public Wish rounds(int count) {
        return new Wish(size, tolerance, change, seed, count, atMost, threads);
    }

    /** Improves until the time has passed, however many rounds that are. */
    public Wish within(Duration time) {
        return new Wish(size, tolerance, change, seed, Integer.MAX_VALUE, time, threads);
    }

    /** Improves no longer than this, with as many rounds as before. */
    public Wish atMost(Duration time) {
        return new Wish(size, tolerance, change, seed, rounds, time, threads);
    }

    public Wish threads(int count) {
        return new Wish(size, tolerance, change, seed, rounds, atMost, count);
    }
}
