package gezhi.planning;

/**
 * By what grids are measured against each other, and what barriers count.
 *
 * @param weight what is to be alike; the size of a grid that is wished for is so much of it
 * @param barrier metres of border that a road, river or wall is worth, 0 to 10,000: where grids end at it, their border is so much shorter to the
 *     drawing. 0: barriers are only counted
 */
public record Balance(Weight weight, int barrier) {
    static final int MOST_BARRIER = 10_000;

    /** Households, and barriers that are only counted. */
    public static final Balance USUAL = new Balance(Weight.HOUSEHOLDS, 0);

    boolean isRight() {
        return barrier >= 0 && barrier <= MOST_BARRIER;
    }
}
