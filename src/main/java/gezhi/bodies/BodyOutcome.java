package gezhi.bodies;

/** What became of an entry in the register of bodies. */
public sealed interface BodyOutcome {

    /** The body as it now stands in the register. */
    record Registered(Body body) implements BodyOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements BodyOutcome {}

    /** Nothing was changed: so many members still belong to the body that was to be closed. At least one. */
    record HasMembers(int members) implements BodyOutcome {}

    /** Why an entry is refused; each has a message {@code bodies.refused.<reason>}. */
    enum Reason {
        NO_KIND,
        NO_NAME,
        CONTACT_TOO_LONG,
        NO_SUCH_SEAT,
        /** A standing body at the same seat has this name. */
        NAME_TAKEN,
        NO_SUCH_SUPERIOR,
        SUPERIOR_CLOSED,
        /** Its kind cannot be without one. */
        NEEDS_SUPERIOR,
        /** Its kind may not stand under that kind. */
        WRONG_SUPERIOR,
        /** The superior is the body itself or lies under it. */
        UNDER_ITSELF,
        /** Its seat does not lie in the superior's. */
        OUTSIDE_SUPERIOR,
        /** What stands under it could not stand under the new kind. */
        SUBORDINATES_OF_OTHER_KIND,
        /** What stands under it would lie outside the new seat. */
        SUBORDINATES_OUTSIDE,
        /** It stands for a division for which it could not with that kind or seat. */
        STANDS_FOR_OTHERS,
        /** Something stands under it. */
        HAS_SUBORDINATES,
        /** A day to come, or one before it was set up. */
        BAD_DAY,
        /** Somebody changed it meanwhile. */
        CHANGED_MEANWHILE,
        /** It has been closed, or never was. */
        NO_SUCH_BODY
    }

    /** The body; for callers whose entry cannot be refused. */
    default Body get() {
        return switch (this) {
            case Registered(Body body) -> body;
            case Refused(Reason reason) -> throw new IllegalStateException("Refused: " + reason);
            case HasMembers(int members) -> throw new IllegalStateException("Refused: " + members + " members");
        };
    }
}
