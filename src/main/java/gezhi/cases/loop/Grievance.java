package gezhi.cases.loop;

/**
 * How a case was handled, not what came of it: the reporter complains, a supervisor who had no hand in it decides. Moves nothing. What the
 * reporter wrote is kept apart, for those who decide; the journal tells that there was a complaint, and what was decided.
 */
public sealed interface Grievance extends Action {

    record Complain() implements Grievance {
        @Override
        public Kind kind() {
            return Kind.COMPLAIN;
        }
    }

    /** The reporter is right; what is done about it is required. */
    record Grant(String words) implements Grievance {
        @Override
        public Kind kind() {
            return Kind.GRANT_COMPLAINT;
        }
    }

    /** Nothing was wrong; the reason is required. */
    record Deny(String words) implements Grievance {
        @Override
        public Kind kind() {
            return Kind.DENY_COMPLAINT;
        }
    }
}
