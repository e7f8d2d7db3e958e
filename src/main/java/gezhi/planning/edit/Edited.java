package gezhi.planning.edit;

/** What became of an edit. */
public sealed interface Edited {

    /**
     * The division after it; some unit is elsewhere than before.
     *
     * @param grids the grid of each unit
     */
    record Done(int[] grids) implements Edited {}

    /**
     * Nothing was changed.
     *
     * @param grid which one is in the way; 0 for none
     */
    record Not(Why why, int grid) implements Edited {}

    /** Why; each has a message {@code planning.hand.not.<why>}. */
    enum Why {
        /** No unit was chosen, or not as many grids as the deed needs. */
        NOTHING_CHOSEN,
        /** There is no such grid, or no such unit, in the plan. */
        NOT_THERE,
        /** It would be as it is. */
        NO_CHANGE,
        /** A grid lies in one community. */
        OTHER_COMMUNITY,
        /** A dedicated grid stays as it is. */
        DEDICATED,
        /** The two grids do not touch. */
        NOT_SIDE_BY_SIDE,
        /** The grid would not be in one piece. */
        BROKEN,
        /** One unit cannot be cut. */
        ONE_UNIT,
        /** Units that are to be kept together would be in two grids. */
        PARTED,
        /** Units that are to be kept apart would be in one grid. */
        JOINED
    }
}
