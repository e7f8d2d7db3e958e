package gezhi.notices;

import gezhi.notices.model.Topic;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A program of others that wants to be told.
 *
 * @param events of which it wants to be told; empty for all of cases: of whistles and call-outs, which are not for the public, only who names them
 *     is told
 * @param active false while it is stopped
 */
public record Webhook(UUID id, String name, String url, Set<String> events, boolean active, Instant created) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_URL = 500;

    public Webhook {
        events = Set.copyOf(events);
    }

    public boolean wants(String event) {
        return active && (events.isEmpty() ? Topic.of(event) == Topic.CASE : events.contains(event));
    }
}
