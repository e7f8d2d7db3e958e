package gezhi.ledger;

import java.util.UUID;

/** What became of something to be booked. The same source sent again gets the same outcome once it was booked. */
public sealed interface Booking {

    /** It is booked, by this request or by one before. */
    record Booked(UUID transfer) implements Booking {}

    /** It is set aside, by this request or by one before. */
    record Held(UUID hold) implements Booking {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements Booking {}

    /** Why; each has a message {@code ledger.refused.<reason>}. */
    enum Reason {
        /** An account is not there, or in another book. */
        NO_SUCH_ACCOUNT,
        /** An account would give more than is free on it. */
        BELOW_FLOOR,
        /** The account is somebody else's; or the city's, and one would give to oneself. */
        NOT_YOURS,
        /** The book is closed for that time. */
        CLOSED,
        /** Something else was booked from this source. */
        SOURCE_TAKEN,
        /** It is no transfer, or a reversal itself. */
        NO_SUCH_TRANSFER,
        REVERSED_ALREADY,
        /** It was settled, let go or lapsed, or is on another account. */
        NO_SUCH_HOLD,
        /** More than was set aside. */
        ABOVE_HOLD
    }

    /** The transfer; for callers whose entry cannot be refused. */
    default UUID get() {
        return switch (this) {
            case Booked(UUID transfer) -> transfer;
            case Held(UUID hold) -> hold;
            case Refused(Reason reason) -> throw new IllegalStateException("Refused: " + reason);
        };
    }
}
