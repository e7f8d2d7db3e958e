package gezhi.people;

import gezhi.platform.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a capacity: role x division x office x period.
 *
 * @param division the subtree the role covers; for a handler the seat of the office
 * @param office only for {@link Role#OFFICE_HANDLER}
 * @param place name of the office, or of the division
 * @param validTo the first day on which it no longer holds; null when open
 * @param exOfficio the body as whose head they hold it; null when it was granted by hand
 */
public record Posting(
        UUID id,
        UUID person,
        Role role,
        String division,
        @Nullable UUID office,
        String place,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID exOfficio) {

    /** A posting to be granted; {@code validTo} is the first day on which it no longer holds. */
    public record Draft(
            Role role,
            String division,
            @Nullable UUID office,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** From today, without end. */
        public static Draft of(Role role, String division) {
            return new Draft(role, division, null, null, null);
        }

        /** A handler of {@code office}, from today, without end. */
        public static Draft handler(String seat, UUID office) {
            return new Draft(Role.OFFICE_HANDLER, seat, office, null, null);
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
