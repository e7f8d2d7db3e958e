package gezhi.shop;

import gezhi.shop.loop.Look;
import gezhi.shop.loop.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece for one person, whose name is nobody's business.
 *
 * @param name of the goods as it was
 * @param price points, as it was
 * @param hold what is set aside in the ledger
 * @param until for how long it is kept
 * @param handedBy who handed it over; null before
 * @param returnUntil for how long it may be taken back; null before it was handed over
 * @param mine the reader's own
 * @param code eight digits; null for everybody but whose it is
 */
record Reservation(
        UUID id,
        UUID goods,
        String division,
        Step step,
        int version,
        String name,
        int price,
        UUID hold,
        Instant at,
        Instant until,
        @Nullable UUID handedBy,
        @Nullable Instant returnUntil,
        boolean mine,
        @Nullable String code) {

    Look.State state() {
        return new Look.State(step, until, returnUntil);
    }
}
