package gezhi.exchange.clients;

import java.util.List;
import java.util.UUID;

/** What became of a change of clients and their keys. */
public sealed interface ClientOutcome {

    record Done() implements ClientOutcome {}

    /** @param key shown once; nowhere kept */
    record KeyMade(UUID client, String key) implements ClientOutcome {}

    /** Nothing was changed; everything that is wrong. */
    record Refused(List<Reason> reasons) implements ClientOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Each has a message {@code clients.refused.<reason>}. */
    enum Reason {
        NO_NAME("name"),
        NAME_TAKEN("name"),
        NO_CONTACT("contact"),
        BAD_REQUESTS("requests"),
        BAD_REPORTS("reports"),
        NO_GRANT("grants"),
        /** Some of the grants open nothing without a desk. */
        NO_DESK("deskRole"),
        /** Nobody could be posted there in that role. */
        BAD_DESK("deskPlace"),
        DATE_PAST("validTo"),
        NO_SUCH_CLIENT("");

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
