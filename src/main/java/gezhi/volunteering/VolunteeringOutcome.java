package gezhi.volunteering;

import gezhi.ledger.Booking;
import java.util.UUID;

/** What came of a deed. The same request sent again gets the same outcome. */
public sealed interface VolunteeringOutcome {

    /** @param id of the volunteer, record or transfer */
    record Done(UUID id) implements VolunteeringOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements VolunteeringOutcome {}

    /** The ledger refused; nothing was changed. */
    record NotBooked(Booking.Reason reason) implements VolunteeringOutcome {}

    /** Why; each has a message {@code volunteering.refused.<reason>}. */
    enum Reason {
        NO_NAME,
        /** Not agreed, or a desk does not say how the consent was given. */
        NO_CONSENT,
        /** Not a standing community, or not one of the desk's. */
        NOT_A_COMMUNITY,
        BAD_YEAR,
        TOO_YOUNG,
        ALREADY_SIGNED_UP,
        NO_SUCH_VOLUNTEER,
        NO_ACTIVITY,
        /** After today, or longer ago than services may be noted. */
        BAD_DAY,
        BAD_MINUTES,
        /** With what is confirmed of that day, more minutes than a day may have. */
        DAY_FULL,
        NO_SUCH_RECORD,
        /** It was decided before. */
        DECIDED,
        /** Who gave the service does not confirm it. */
        NOT_YOURSELF,
        NO_WORDS,
        /** There is no volunteer of that number, or it is one's own. */
        NO_SUCH_NUMBER,
        /** Hours are spent on services from an age on. */
        NOT_OLD_ENOUGH,
        /** More than may be given away in a month. */
        MONTH_FULL
    }
}
