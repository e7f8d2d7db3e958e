package gezhi.exchange.clients;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program of somebody else's that connects.
 *
 * @param contact whom to ask about it
 * @param keys how many of its keys open something today
 * @param lastUsed when one of its keys was last used, to the minute; null for never
 */
public record Client(
        UUID id,
        String name,
        String contact,
        int requestsAMinute,
        int reportsAnHour,
        Instant created,
        int keys,
        @Nullable Instant lastUsed) {

    public static final int MOST_REQUESTS = 6_000;
    public static final int MOST_REPORTS = 10_000;
    static final int LONGEST_NAME = 100;
    static final int LONGEST_CONTACT = 200;

    /**
     * What an administrator says about a client.
     *
     * @param requestsAMinute 1 to {@value #MOST_REQUESTS}
     * @param reportsAnHour 1 to {@value #MOST_REPORTS}
     */
    public record Draft(String name, String contact, int requestsAMinute, int reportsAnHour) {}
}
