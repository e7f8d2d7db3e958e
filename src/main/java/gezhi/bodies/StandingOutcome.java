package gezhi.bodies;

/** What became of the wish that a body stand for a division, or no longer. */
public sealed interface StandingOutcome {

    /** It is as was wished. */
    record Done() implements StandingOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements StandingOutcome {}

    /** Why it is refused; each has a message {@code bodies.chain.refused.<reason>}. */
    enum Reason {
        NO_SUCH_DIVISION,
        NO_SUCH_BODY,
        /** Its kind stands for no division of that level. */
        WRONG_LEVEL,
        /** The division lies neither in its seat nor in its superior's. */
        OUTSIDE,
        /** Another body stands for it then. */
        TAKEN,
        /** A day to come, or one before the body was set up. */
        BAD_DAY,
        /** Nobody stands for it, or began only after that day. */
        NOBODY_STANDS
    }
}
