package gezhi.planning.draw;

/** What came of it. */
public sealed interface Drawing {

    record Drawn(Plan plan) implements Drawing {}

    /**
     * Nothing was drawn.
     *
     * @param unit where it goes wrong; {@link Ground#NONE} if nowhere in particular
     */
    record Refused(Reason reason, int unit) implements Drawing {}

    /** Why. */
    enum Reason {
        /** No unit that is not fixed. */
        NOTHING_TO_DRAW,
        /** More grids than units, or fewer than there are pieces of communities. */
        NOT_SO_MANY_GRIDS,
        /** Units to be kept together lie in two communities, or some of them in a fixed grid. */
        TOGETHER_ACROSS,
        /** Units to be kept together are not side by side. */
        TOGETHER_NOT_JOINED,
        /** Units to be kept together and apart. */
        TOGETHER_AND_APART
    }
}
