package gezhi.planning.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be divided: units numbered from 0, what each weighs, in which community it is and what lies beside it. Filled by its methods, then
 * handed to the {@link Drawer}, which does not change it.
 */
public final class Ground {
    /** A unit that belongs to no grid today, or is free to be put anywhere. */
    public static final int NONE = -1;

    private final double[] weight;
    private final int[] community;
    private final int[] today;
    private final int[] fixed;
    private final List<int[]> together = new ArrayList<>();
    private final List<int[]> apart = new ArrayList<>();
    private int[] one = new int[16];
    private int[] other = new int[16];
    private double[] cost = new double[16];
    private int joins;
    private final Map<Integer, Double> barriers = new HashMap<>();

    /** Units that weigh 1 each, all in community 0, not side by side. */
    public Ground(int units) {
        weight = new double[units];
        Arrays.fill(weight, 1);
        community = new int[units];
        today = new int[units];
        Arrays.fill(today, NONE);
        fixed = new int[units];
        Arrays.fill(fixed, NONE);
    }

    /** Weight 0 or more: households, residents or any sum of what counts. */
    public Ground weigh(int unit, double load) {
        if (!(load >= 0) || Double.isInfinite(load)) {
            throw new IllegalArgumentException("weight " + load);
        }
        weight[unit] = load;
        return this;
    }

    /** No grid will hold units of two communities. */
    public Ground lie(int unit, int inCommunity) {
        community[unit] = inCommunity;
        return this;
    }

    /** Today's grid, any number from 0; kept to by as much as {@link Wish#change()} says. */
    public Ground today(int unit, int grid) {
        today[unit] = grid;
        return this;
    }

    /** A grid that stays as it is, such as a dedicated one; the number tells such grids from each other. */
    public Ground fix(int unit, int grid) {
        fixed[unit] = grid;
        return this;
    }

    /**
     * Two units lie side by side.
     *
     * @param price what a border between them costs, such as its length; negative where a border is better than none, as along a river. Joins
     *     given twice add up
     */
    public Ground join(int unit, int neighbour, double price) {
        if (unit == neighbour || !Double.isFinite(price)) {
            throw new IllegalArgumentException("join " + unit + " " + neighbour + " " + price);
        }
        if (joins == one.length) {
            one = Arrays.copyOf(one, joins * 2);
            other = Arrays.copyOf(other, joins * 2);
            cost = Arrays.copyOf(cost, joins * 2);
        }
        one[joins] = unit;
        other[joins] = neighbour;
        cost[joins++] = price;
        return this;
    }

    /**
     * Two units lie side by side with a barrier between them.
     *
     * @param worth 0 or more: by so much less a border between them costs
     */
    public Ground joinAcross(int unit, int neighbour, double price, double worth) {
        if (!(worth >= 0)) {
            throw new IllegalArgumentException("barrier " + worth);
        }
        join(unit, neighbour, price - worth);
        barriers.put(joins - 1, worth);
        return this;
    }

    /** All of them in one grid. They must be side by side, or by way of each other. */
    public Ground together(int... units) {
        together.add(units.clone());
        return this;
    }

    /** Never in one grid, where that is possible. */
    public Ground apart(int unit, int another) {
        apart.add(new int[] {unit, another});
        return this;
    }

    public int size() {
        return weight.length;
    }

    public double weight(int unit) {
        return weight[unit];
    }

    public int community(int unit) {
        return community[unit];
    }

    public int today(int unit) {
        return today[unit];
    }

    public int fixed(int unit) {
        return fixed[unit];
    }

    public int joins() {
        return joins;
    }

    public int one(int join) {
        return one[join];
    }

    public int other(int join) {
        return other[join];
    }

    public double cost(int join) {
        return cost[join];
    }

    /** What a border costs where no barrier makes it cheaper. */
    public double length(int join) {
        return cost[join] + barriers.getOrDefault(join, 0.0);
    }

    /** Whether a barrier lies between the two. */
    public boolean isBarred(int join) {
        return barriers.containsKey(join);
    }

    /** How many joins lie across a barrier. */
    public int barred() {
        return barriers.size();
    }

    /** Sets to be kept together; not to be changed. */
    public List<int[]> together() {
        return Collections.unmodifiableList(together);
    }

    /** Pairs to be kept apart; not to be changed. */
    public List<int[]> apart() {
        return Collections.unmodifiableList(apart);
    }
}
