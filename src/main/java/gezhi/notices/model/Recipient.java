package gezhi.notices.model;

import java.util.UUID;

/**
 * Somebody to whom something is sent, by name and not by address.
 *
 * @param id of the person, of the case that a follower follows, of a watcher, or of the webhook
 */
public record Recipient(Kind kind, UUID id) {

    /** Who it can be. */
    public enum Kind {
        PERSON,
        FOLLOWER,
        WATCHER,
        WEBHOOK
    }

    /** As it is kept. */
    public String text() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + id;
    }

    /** The recipient as {@link #text} wrote it. */
    public static Recipient of(String text) {
        int slash = text.indexOf('/');
        Kind kind = Kind.valueOf(text.substring(0, slash).toUpperCase(java.util.Locale.ROOT));
        return new Recipient(kind, UUID.fromString(text.substring(slash + 1)));
    }
}
