package gezhi.notices;

import java.util.UUID;

/** What became of a change of webhooks. */
public sealed interface WebhookOutcome {

    record Done() implements WebhookOutcome {}

    /** @param secret shown once */
    record SecretMade(UUID webhook, String secret) implements WebhookOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements WebhookOutcome {}

    /** Each has a message {@code notices.refused.<reason>}. */
    enum Reason {
        NO_NAME("name"),
        NAME_TAKEN("name"),
        BAD_URL("url"),
        /** Of the own network, or nowhere. */
        PRIVATE_ADDRESS("url"),
        NO_SUCH_WEBHOOK("");

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
