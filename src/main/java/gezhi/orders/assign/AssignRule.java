package gezhi.orders.assign;

/**
 * What a choice for many orders is measured by, in this order: first what must be, then how many places have somebody, then the points. Source: issue of
 * the three orders; the points are of the same coin as those of {@link gezhi.orders.loop.Weighing}.
 */
public enum AssignRule {
    /** Has the skill, is neither who ordered nor who is served, takes no part yet, is free. */
    MAY(
            Weight.MUST,
            1,
            "whoever is chosen may be asked: has the skill, neither ordered it nor is served, takes no part in it, and is neither at"
                    + " another order at that time nor asked for one"),
    /** At most one place at a time. */
    ONCE(Weight.MUST, 1, "nobody is chosen for two places whose times overlap"),
    /** As many as possible. */
    PLACE(Weight.FIRST, 1, "for each place that has somebody"),
    /** What speaks for and against each, as for a single order. */
    REASONS(Weight.THEN, 1, "each point of the reasons above, for each place that has somebody"),
    /** A fair share: as much as having had no turn is worth. */
    FURTHER_CALL(
            Weight.THEN,
            -20,
            "for the second call of one person, twice that for the third, three times for the fourth, and so on"),
    /** The way between the orders of one person on one day; how far from home nobody knows. */
    WAY(
            Weight.THEN,
            -1,
            "for each 100 m, as the crow flies, between the places of one person's orders of a day in the order of their times; an"
                    + " order that is not on the map counts nothing");

    /** In which order rules count: no number of what comes later outweighs what comes before. */
    public enum Weight {
        MUST,
        FIRST,
        THEN
    }

    private static final int STRETCH = 100;

    private final Weight weight;
    private final int points;
    private final String when;

    AssignRule(Weight weight, int points, String when) {
        this.weight = weight;
        this.points = points;
        this.when = when;
    }

    public Weight weight() {
        return weight;
    }

    public int points() {
        return points;
    }

    /** When the row counts, for docs/rules.md. */
    public String when() {
        return when;
    }

    /** Points of so many calls of one person. */
    static long calls(long calls) {
        return FURTHER_CALL.points * calls * (calls - 1) / 2;
    }

    /** Points of so many metres of one person on one day. */
    static long way(long metres) {
        return WAY.points * (metres / STRETCH);
    }
}
