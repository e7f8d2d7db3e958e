package gezhi.bodies;

import java.util.UUID;

/** What became of an application, or of the decision on it. */
public sealed interface ProcedureOutcome {

    /** It is entered. */
    record Done(UUID procedure) implements ProcedureOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements ProcedureOutcome {}

    /** The register refuses what is asked for, now or when it was to take effect. Nothing was changed. */
    record NotPossible(BodyOutcome.Reason reason) implements ProcedureOutcome {}

    /** So many members still belong to the body that was to be closed. Nothing was changed. At least one. */
    record HasMembers(int members) implements ProcedureOutcome {}

    /** Why it is refused; each has a message {@code bodies.procedure.refused.<reason>}. */
    enum Reason {
        NO_REASON,
        NO_SUCH_BODY,
        /** The body into which it should merge, or the superior, is missing. */
        NO_SUCH_OTHER,
        NOT_YOUR_PLACE,
        /** Something is asked for about this body already. */
        ASKED_ALREADY,
        /** It has been decided or withdrawn. */
        DECIDED_ALREADY,
        NOT_BY_WHO_APPLIED,
        NO_DOCUMENT,
        BAD_DAY
    }
}
