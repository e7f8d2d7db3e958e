package gezhi.volunteering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that was given.
 *
 * @param served whom or what it was for, in words
 * @param minutes 1 to 1,440, within the rule of the day
 * @param link handed to the one served, who confirms with it
 * @param servedPerson who opened that link first; null before
 * @param notedBy the volunteer, or who noted it for them at the desk
 */
public record ServiceRecord(
        UUID id,
        UUID volunteer,
        UUID person,
        String name,
        String division,
        String activity,
        String served,
        LocalDate day,
        int minutes,
        String link,
        @Nullable UUID servedPerson,
        State state,
        @Nullable UUID notedBy,
        Instant notedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    public enum State {
        NOTED,
        CONFIRMED,
        REFUSED,
        /** Confirmed, and taken back later. */
        CORRECTED
    }

    /**
     * What is noted; the id is made once by the form and sent with every retry.
     *
     * @param servedPerson the account of who was served, where it is known; otherwise whoever opens the link first
     */
    public record Draft(
            UUID id,
            UUID volunteer,
            String activity,
            String served,
            LocalDate day,
            int minutes,
            @Nullable UUID servedPerson) {

        public Draft(UUID id, UUID volunteer, String activity, String served, LocalDate day, int minutes) {
            this(id, volunteer, activity, served, day, minutes, null);
        }
    }

    /** The key under which it is booked. */
    public String source() {
        return ServiceSources.KIND + ":" + id;
    }
}
