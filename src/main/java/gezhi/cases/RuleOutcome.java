package gezhi.cases;

/** What became of a change of the rules. */
public sealed interface RuleOutcome {

    /** It is done; deeds from now on go by it. */
    record Changed() implements RuleOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements RuleOutcome {}

    /** Why a change is refused; each has a message {@code rules.refused.<reason>}. */
    enum Reason {
        /** Not a capital letter with up to nine pairs of digits. */
        BAD_CODE,
        /** The code is in use, or was. */
        CODE_TAKEN,
        /** Nothing stands at the code above, or its end is set. */
        NO_PARENT,
        /** The category above can be reported itself: cases stand on it, so it cannot be divided. */
        PARENT_IS_LEAF,
        /** A name in one of the languages is missing or longer than 50 characters. */
        NO_NAME,
        NO_SUCH_CATEGORY,
        /** No date, or one before today: what was due under a rule stays due under it. */
        DATE_PAST,
        /** Categories below it would stand longer than it. */
        HAS_CHILDREN,
        /** Nothing could be reported any more. */
        LAST_ONE,
        /** Not a whole number from 1 to 10,000. */
        BAD_AMOUNT,
        NO_SUCH_LEVEL,
        /** The limit for all levels of a whole tree cannot be taken away: nothing below could be dispatched. */
        TREE_NEEDS_LIMIT,
        /** There is no limit of its own to take away. */
        NO_OWN_LIMIT,
        /** Somebody else set the same limit at the same moment. */
        CHANGED_MEANWHILE,
        /** None of the levels of {@link Privacy}. */
        BAD_PRIVACY,
        /** More open than it was: its cases were reported under a promise that is kept. */
        MORE_OPEN
    }
}
