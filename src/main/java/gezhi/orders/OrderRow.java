package gezhi.orders;

import gezhi.orders.loop.Order.Counts;
import gezhi.orders.loop.Step;
import java.time.Instant;
import java.util.UUID;

/**
 * An order in a list or on its page: nothing by which anybody is known.
 *
 * @param kindName and the next: what the kind was called when it was ordered, in both languages
 * @param division the community
 * @param mine ordered by the reader, or for them
 * @param brief what the desk says of it to those whom it asks
 */
public record OrderRow(
        UUID id,
        String kind,
        String kindName,
        String kindNameEn,
        String skill,
        Step step,
        String division,
        String divisionName,
        Instant from,
        Instant to,
        int helpers,
        Counts counts,
        boolean mine,
        String brief,
        Instant placedAt,
        Instant due,
        int signal) {

    public String name(boolean english) {
        return english ? kindNameEn : kindName;
    }
}
