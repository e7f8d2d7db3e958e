package gezhi.organizations;

/** What became of an entry in the register. */
public sealed interface OfficeOutcome {

    /** The office as it now stands in the register. */
    record Registered(Office office) implements OfficeOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements OfficeOutcome {}

    /** Why an entry is refused; each has a message {@code organizations.refused.<reason>}. */
    enum Reason {
        NO_NAME,
        NO_SUCH_KIND,
        NO_SUCH_SEAT,
        NO_SUCH_PARENT,
        /** A standing office at the same seat has this name. */
        NAME_TAKEN,
        /** The parent is the office itself or lies under it. */
        UNDER_ITSELF,
        /** It has something in hand that only its own people can finish or give back. */
        STILL_AT_WORK,
        /** It has been closed, or never was. */
        NO_SUCH_OFFICE
    }

    /** The office; for callers whose entry cannot be refused. */
    default Office get() {
        return switch (this) {
            case Registered(Office office) -> office;
            case Refused(Reason reason) -> throw new IllegalStateException("Refused: " + reason);
        };
    }
}
