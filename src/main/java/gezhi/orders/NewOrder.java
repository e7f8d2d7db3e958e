package gezhi.orders;

import gezhi.cases.loop.Place;
import java.time.Instant;
import java.util.UUID;

/**
 * An order as it is placed.
 *
 * @param requestId made once by the form; sent again it gets the same order
 * @param place at least the community
 * @param self for the person who orders; otherwise for the one named
 * @param name of who is served, 1 to 50 characters
 * @param phone where they are reached; empty when not said
 * @param skill that helpers need, a code of the city's list; empty for none
 * @param helpers 1 to 20
 * @param words what else is to be known, for who accepts; at most 2,000 characters
 */
public record NewOrder(
        UUID requestId,
        String kind,
        Place place,
        Instant from,
        Instant to,
        boolean self,
        String name,
        String phone,
        String skill,
        int helpers,
        String words) {}
