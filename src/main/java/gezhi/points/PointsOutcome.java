package gezhi.points;

import gezhi.ledger.Booking;
import java.util.UUID;

/** What became of a deed. */
sealed interface PointsOutcome {

    /** Done, by this request or by the same one before. @param id of the entry; of the person, for joining and leaving */
    record Done(UUID id) implements PointsOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements PointsOutcome {}

    /** The ledger did not book it, and nothing was changed. */
    record NotBooked(Booking.Reason reason) implements PointsOutcome {}

    /** Why; each has a message {@code points.refused.<reason>}. */
    enum Reason {
        /** The city has not decided to have points, or no more. */
        OFF,
        NOT_A_COMMUNITY,
        /** No name, or more than 50 characters. */
        NO_NAME,
        NO_CONSENT,
        /** Nobody of the community takes part under that number. */
        NO_SUCH_HOLDER,
        NOT_YOURSELF,
        /** No rule of that code holds today. */
        NO_SUCH_RULE,
        /** No words, or more than 500 characters. */
        NO_WORDS,
        /** The rule has moved for this person what it may in the period. */
        CAP_REACHED,
        /** A deduction from somebody who has no points. */
        NOTHING_THERE,
        NO_SUCH_ENTRY,
        /** The days to object are over. */
        TOO_LATE,
        OBJECTED_ALREADY,
        DECIDED
    }
}
