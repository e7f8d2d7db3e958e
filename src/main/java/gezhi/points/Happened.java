package gezhi.points;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that may give points by itself, not looked at yet.
 *
 * @param subject the order, the activity or the case
 * @param part of an order the part, of an activity the sign-up, of a case the case
 */
record Happened(UUID id, Occasion occasion, UUID subject, UUID part, Instant at) {

    /** The entry that a rule makes of it: always the same, so that nothing is given twice, however often it is heard of. */
    UUID entry(PointRule rule) {
        String key = String.join(" ", occasion.name(), part.toString(), rule.code());
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
