package gezhi.orders.loop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One helper's part of an order.
 *
 * @param version how often it has moved
 * @param minutes said to be given; null until it is done
 * @param record the service as it is confirmed and booked; null until it is done
 * @param doneBy who said that it is done: the helper, or the desk for one without an account
 * @param settledAt when it was confirmed; null before
 * @param stars null until it is rated
 */
public record Part(
        UUID id,
        Step step,
        int version,
        Aide helper,
        @Nullable Integer minutes,
        @Nullable UUID record,
        @Nullable UUID doneBy,
        @Nullable Instant settledAt,
        @Nullable Integer stars) {

    public static Part of(UUID id, Step step, Aide helper) {
        return new Part(id, step, 1, helper, null, null, null, null, null);
    }

    Part at(Step next) {
        return new Part(id, next, version + 1, helper, minutes, record, doneBy, settledAt, stars);
    }

    Part answeredBy(Aide who) {
        Aide now = helper.body() == null ? who : helper.answeredBy(who);
        return new Part(id, step, version, now, minutes, record, doneBy, settledAt, stars);
    }

    /** @param made the record under which it will be booked */
    Part done(int given, UUID made, @Nullable UUID by) {
        return new Part(id, step, version, helper, given, made, by, settledAt, stars);
    }

    Part settled(Instant at) {
        return new Part(id, step, version, helper, minutes, record, doneBy, at, stars);
    }

    Part rated(int now) {
        return new Part(id, step, version, helper, minutes, record, doneBy, settledAt, now);
    }
}
