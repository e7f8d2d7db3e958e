package gezhi.people;

/** What became of a posting. */
public sealed interface PostingOutcome {

    record Done(Posting posting) implements PostingOutcome {}

    record Refused(Reason reason) implements PostingOutcome {}

    /** Each has a message {@code people.refused.<reason>}. */
    enum Reason {
        NO_SUCH_PERSON,
        /** Residents, visitors and the program are not posted. */
        NOT_A_POST,
        NO_SUCH_DIVISION,
        /** The role does not exist at the level of the division. */
        WRONG_LEVEL,
        NO_SUCH_OFFICE,
        ENDS_BEFORE_IT_BEGINS,
        /** The same person holds the same posting in that time. */
        ALREADY_HELD,
        /** A city is never left without an administrator. */
        LAST_ADMINISTRATOR,
        /** It ends with another head of the body, or another rule. */
        EX_OFFICIO,
        /** It is not there or has ended. */
        NO_SUCH_POSTING
    }

    /** The posting; for callers whose posting cannot be refused. */
    default Posting get() {
        return switch (this) {
            case Done(Posting posting) -> posting;
            case Refused(Reason reason) -> throw new IllegalStateException("Refused: " + reason);
        };
    }
}
