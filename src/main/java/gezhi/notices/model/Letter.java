package gezhi.notices.model;

import java.util.UUID;

/**
 * Something to be sent.
 *
 * @param id the same for every attempt, so that receivers can tell a repetition
 * @param body plain text; for a webhook the JSON of the event
 * @param attempts begun so far, this one included
 */
public record Letter(
        UUID id, Channel channel, Recipient recipient, String subject, String body, boolean urgent, int attempts) {}
