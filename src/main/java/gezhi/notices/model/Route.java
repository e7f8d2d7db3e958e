package gezhi.notices.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the routing: this audience is told of this event by this channel.
 *
 * @param event name of the deed or signal in the journal of cases, such as {@code DISPATCH}
 * @param urgent goes out in quiet hours too
 * @param to the first day on which it no longer holds; null when open
 */
public record Route(
        UUID id,
        Audience audience,
        String event,
        Channel channel,
        boolean urgent,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The same audience, event and channel: no two of those hold on one day. */
    public boolean isLike(Audience other, String otherEvent, Channel otherChannel) {
        return audience == other && event.equals(otherEvent) && channel == otherChannel;
    }
}
