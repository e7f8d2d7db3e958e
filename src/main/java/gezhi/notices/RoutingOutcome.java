package gezhi.notices;

/** What became of a change of the rules of notices. */
public sealed interface RoutingOutcome {

    record Changed() implements RoutingOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements RoutingOutcome {}

    /** Each has a message {@code notices.refused.<reason>}. */
    enum Reason {
        NO_SUCH_EVENT("event"),
        /** Nobody like that has to do with it. */
        NO_SUCH_AUDIENCE("audience"),
        DATE_PAST("from"),
        /** It holds already, or is to. */
        ALREADY_ROUTED("audience"),
        NO_SUCH_ROUTE(""),
        BAD_TITLE("title"),
        BAD_TEXT("text"),
        /** A place in the words that nobody may fill. */
        UNKNOWN_PLACE("text"),
        BAD_HOURS("starts");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        /** The field of the form it is about. */
        public String field() {
            return field;
        }
    }
}
