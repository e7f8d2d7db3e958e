package gezhi.callouts;

import java.util.UUID;

/** What came of a deed. The same request sent again gets the same outcome. */
public sealed interface CallOutOutcome {

    record Done(UUID callOut) implements CallOutOutcome {}

    record Refused(Reason reason) implements CallOutOutcome {}

    /** Why nothing was done. */
    enum Reason {
        /** The rule names other roles and levels. */
        NOT_YOUR_LEVEL,
        /** The division is not there, or outside the person's part of the city. */
        NOT_YOUR_PLACE,
        /** What is to be done, or what came of it, is empty or longer than 1,000 characters. */
        NO_WORDS,
        NOBODY_POSTED,
        /** One is running there already. */
        RUNNING,
        /** It has ended. */
        ENDED,
        NO_SUCH_CALL
    }
}
