package gezhi.notices;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A program of others that wants to be told.
 *
 * @param events of which it wants to be told; empty for all
 * @param active false while it is stopped
 */
public record Webhook(UUID id, String name, String url, Set<String> events, boolean active, Instant created) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_URL = 500;

    public Webhook {
        events = Set.copyOf(events);
    }

    public boolean wants(String event) {
        return active && (events.isEmpty() || events.contains(event));
    }
}
