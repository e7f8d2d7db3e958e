package gezhi.meetings;

import java.util.UUID;

/** What became of an entry. */
public sealed interface MeetingOutcome {

    record Entered(UUID meeting) implements MeetingOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements MeetingOutcome {}

    /** Why an entry is refused; each has a message {@code meetings.refused.<reason>} and a field. */
    enum Reason {
        /** Not one that the person keeps, or one that holds no meetings. */
        NO_SUCH_ORGANIZATION(""),
        NO_SUCH_MEETING(""),
        /** None, or one that an organization like this does not hold. */
        NO_KIND("kinds"),
        /** Cannot be read, is to come, or lies before the organization stood or after. */
        BAD_DAY("heldOn"),
        PLACE_TOO_LONG("place"),
        NO_TOPIC("topic"),
        MINUTES_TOO_LONG("minutes"),
        /** Somebody who was no member of the organization that day. */
        NO_MEMBER("attended"),
        NOBODY_PRESENT("attended"),
        /** The same organization, day and kind are there already. */
        ENTERED_ALREADY("heldOn"),
        /** A correction says why, in 1 to 200 characters. */
        NO_WORDS("words"),
        CHANGED_MEANWHILE("");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        /** Name of the field of forms; empty for the form as a whole. */
        public String field() {
            return field;
        }
    }
}
