package gezhi.meetings;

import java.util.UUID;

/** What became of a deed done to a term. */
public sealed interface TermOutcome {

    record Done(UUID body) implements TermOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements TermOutcome {}

    /** Why; each has a message {@code meetings.term.refused.<reason>} and a field. */
    enum Reason {
        /** Not one that the person keeps, closed, or of a kind that is not elected. */
        NO_SUCH_ORGANIZATION(""),
        NO_SUCH_TERM(""),
        /** Cannot be read, is to come, or does not lie after the election before. */
        BAD_DAY("electedOn"),
        /** Longer than 200 characters, or missing where it has to be said why. */
        NO_WORDS("words"),
        /** Cannot be read, is over, or is no later than the end that holds. */
        BAD_UNTIL("until"),
        /** All delays together would be longer than the rule allows. */
        TOO_LATE("until"),
        /** There is no organization above that could decide. */
        NO_SUPERIOR(""),
        /** Not from the step where it stands. */
        NOT_FROM_HERE(""),
        /** Not the person's to do: a delay is decided above, and never by who asked for it. */
        NOT_YOURS(""),
        CHANGED_MEANWHILE("");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        /** Name of the field of forms; empty for the form as a whole. */
        public String field() {
            return field;
        }
    }
}
