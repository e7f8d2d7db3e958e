package gezhi.policies;

/** What became of a decision that was entered. */
public sealed interface PolicyOutcome {

    record Entered() implements PolicyOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements PolicyOutcome {}

    /** Why; each has a message {@code policy.refused.<reason>}. */
    enum Reason {
        /** No basis is named, or in more than 500 characters. */
        NO_BASIS,
        /** It is not said who decided, or in more than 100 characters. */
        NOBODY_DECIDED,
        /** No last day, one that is over, or one more than 366 days ahead: what is to go on is decided anew. */
        BAD_UNTIL,
        /** It is on already, perhaps by the same form sent twice. */
        ON_ALREADY,
        /** It is off already. */
        OFF_ALREADY
    }
}
