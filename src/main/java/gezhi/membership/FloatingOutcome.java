package gezhi.membership;

import java.util.UUID;

/** What became of a deed about a member whose relation is elsewhere. */
public sealed interface FloatingOutcome {

    record Done(UUID floating) implements FloatingOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements FloatingOutcome {}

    /** Why; each has a message {@code membership.floating.refused.<reason>} and a field. */
    enum Reason {
        NO_NAME("name"),
        /** No community or part of one, or not where the desk is in charge. */
        BAD_RESIDENCE("residence"),
        ORIGIN_TOO_LONG("origin"),
        /** None that stands and is a branch, a joint one, or one of floating members. */
        NO_SUCH_ORGANIZATION("to"),
        NO_SUCH_ENTRY(""),
        /** They have to have agreed, on a day that has been. */
        NO_CONSENT("consentedOn"),
        /** Missing where it has to be said why, or longer than 200 characters. */
        NO_WORDS("words"),
        NOT_FROM_HERE(""),
        /** Who keeps the members of the organization does it. */
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
