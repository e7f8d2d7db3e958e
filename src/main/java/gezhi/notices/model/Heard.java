package gezhi.notices.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deed of which nobody has been told yet.
 *
 * @param subject the whistle, call-out, order or activity, or the organization that is to meet
 * @param event as {@link Topic} names it
 * @param office whom it concerns, of an order the part, of an activity the sign-up; null for all
 * @param step at which the whistle, or of an entry that names an office that office, stands afterwards; empty for a call-out
 */
public record Heard(
        UUID subject,
        int seq,
        Instant at,
        String event,
        @Nullable UUID office,
        @Nullable UUID actor,
        String step) {}
