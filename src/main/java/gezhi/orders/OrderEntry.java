package gezhi.orders;

import gezhi.orders.loop.Action;
import gezhi.orders.loop.Step;
import gezhi.platform.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal: what happened, once and for all.
 *
 * @param seq from 1, without gaps
 * @param part whom it concerns; null for the order as a whole
 * @param from null for the first
 * @param minutes of a service said to be done
 * @param stars for a rating
 */
public record OrderEntry(
        UUID order,
        int seq,
        Instant at,
        Action.Kind action,
        @Nullable UUID part,
        @Nullable Step from,
        Step to,
        @Nullable UUID actor,
        Role role,
        String words,
        @Nullable Integer minutes,
        @Nullable Integer stars) {}
