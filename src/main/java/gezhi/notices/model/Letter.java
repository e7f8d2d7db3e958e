package gezhi.notices.model;

import java.util.UUID;

/**
 * Something to be sent.
 *
 * @param id the same for every attempt, so that receivers can tell a repetition
 * @param body plain text, for the follower of a case with {@link #SECRET_LINK} unfilled; for a webhook the JSON of the event
 * @param attempts begun so far, this one included
 */
public record Letter(
        UUID id, Channel channel, Recipient recipient, String subject, String body, boolean urgent, int attempts) {

    /** Stands for the secret link of a case until the moment of sending: who may read what is to be sent may not open the case by it. */
    public static final String SECRET_LINK = "{link}";

    /** Ready to be sent to who follows a case; the others have their link already. */
    public Letter with(String link) {
        return recipient.kind() == Recipient.Kind.FOLLOWER || recipient.kind() == Recipient.Kind.WATCHER
                ? new Letter(id, channel, recipient, filled(subject, link), filled(body, link), urgent, attempts)
                : this;
    }

    private static String filled(String words, String link) {
        return words.replace(SECRET_LINK, link).strip();
    }
}
