package gezhi.volunteering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed up.
 *
 * @param number eight digits, by which others give minutes to them
 * @param person of the account; an id of its own for somebody whom a desk enrolled without one
 * @param division the community, whose desk keeps the record
 * @param callOut agreed to be called out in emergencies
 * @param consent SELF, or DESK when the desk noted it
 * @param endedAt when they stopped; null while they have not
 */
public record Volunteer(
        UUID id,
        String number,
        UUID person,
        String name,
        String division,
        int birthYear,
        boolean callOut,
        Consent consent,
        Instant since,
        @Nullable Instant endedAt) {

    /** Who noted that they agreed. */
    public enum Consent {
        SELF,
        DESK
    }

    /**
     * What somebody signs up with.
     *
     * @param birthYear four digits
     * @param skills codes of the city's list
     * @param consent agreed to be kept in the register and to its rules
     * @param consentWords how it was given, when a desk notes it
     */
    public record Draft(
            String name,
            String division,
            int birthYear,
            List<String> skills,
            boolean callOut,
            boolean consent,
            String consentWords) {}
}
