package gezhi.planning.draw;

import java.util.Arrays;

/**
 * What it costs that a grid is too heavy or too light: the square of its deviation, a few joins at the tolerance, and steeply more beyond. While
 * grids are still being shaped it may be softer than wished.
 */
final class Balance {
    /** Joins that a grid at the tolerance costs. Higher: closer weights, longer borders. */
    private static final double AT_TOLERANCE = 14;

    /** So many times steeper it goes on beyond, or more where change is dear. */
    private static final double BEYOND = 4;

    final double target;
    final double tolerance;
    private final double price;
    private final double beyond;
    private double softness;
    private double now;

    /**
     * @param beyond least price of being off by another tolerance, in joins: what may not be bought by anything else, such as staying with today's
     *     grids
     */
    Balance(double target, double tolerance, double meanCost, double beyond) {
        this.target = target > 0 ? target : 1;
        this.tolerance = tolerance;
        price = AT_TOLERANCE * meanCost;
        this.beyond = Math.max(BEYOND * price, beyond * meanCost);
        soften(tolerance, 1);
    }

    /**
     * @param share the tolerance for now; not below the one wished
     * @param ease what deviations cost for now, as a share of what they do in the end
     */
    void soften(double share, double ease) {
        now = ease;
        softness = 1 / (Math.max(share, tolerance) * target);
    }

    double of(double load) {
        double share = Math.abs(load - target) * softness;
        double square = share * share;
        return now * (share > 1 ? price * square + beyond * (share - 1) : price * square);
    }

    /**
     * The weight that grids can have in the best case: a unit heavier than the mean has a grid of its own, and the others share what is left.
     */
    static double target(double[] weights, int grids) {
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        double left = Arrays.stream(sorted).sum();
        int among = grids;
        for (int i = sorted.length - 1; i >= 0 && among > 1 && sorted[i] > left / among; i--) {
            left -= sorted[i];
            among--;
        }
        return left / among;
    }
}
