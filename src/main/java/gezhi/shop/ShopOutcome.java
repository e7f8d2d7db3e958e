package gezhi.shop;

import gezhi.ledger.Booking;
import gezhi.shop.loop.Reason;
import java.util.UUID;

/** What became of a deed. */
sealed interface ShopOutcome {

    /** Done, by this request or by the same one before. @param id of the reservation, or of the goods */
    record Done(UUID id) implements ShopOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements ShopOutcome {}

    /** The ledger did not book it, and nothing was changed. */
    record NotBooked(Booking.Reason reason) implements ShopOutcome {}
}
