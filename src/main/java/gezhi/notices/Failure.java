package gezhi.notices;

import gezhi.notices.model.Channel;
import gezhi.notices.model.Recipient;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that could not be sent.
 *
 * @param subject number of the case or first line; holds no address
 * @param waiting true while it is tried again by itself
 * @param next when it is tried again
 */
public record Failure(
        UUID id,
        Channel channel,
        Recipient recipient,
        String subject,
        int attempts,
        String reason,
        boolean waiting,
        Instant created,
        Instant next) {}
