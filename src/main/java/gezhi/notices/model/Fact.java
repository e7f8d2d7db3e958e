package gezhi.notices.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a case, a whistle or a call-out, as far as it may be told to anybody.
 *
 * @param subject the case, the whistle or the call-out
 * @param seq number of the entry in its journal
 * @param event name of the deed or signal, as {@link Topic} names it
 * @param number of the case; whistles and call-outs have none
 * @param category code of a leaf; of a whistle that of its situation
 * @param place code of the community at the nearest; empty where it is not kept
 * @param step name of the step at which it stands after the event
 * @param due until when the office has time; null when no clock runs
 * @param other number of the case it is merged into, code of the division that the ladder names, name of the summoned office, or of the organization that is to meet; mostly empty
 */
public record Fact(
        UUID subject,
        int seq,
        Instant at,
        String event,
        String number,
        String category,
        String place,
        String step,
        @Nullable Instant due,
        String other) {

    public Topic topic() {
        return Topic.of(event);
    }

    /** A few letters by which an administrator knows it: the number, otherwise the code of the place. */
    public String sign() {
        return number.isEmpty() ? place : number;
    }

    /** The path of the page on which whoever is told goes on. */
    public String page() {
        return topic().page(subject);
    }
}
