package gezhi.bodies;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a body stands for a division.
 *
 * @param until the first day on which it does no more; null while it does
 */
public record Standing(
        String division,
        String divisionName,
        UUID body,
        String bodyName,
        BodyKind kind,
        LocalDate since,
        @Nullable LocalDate until) {

    /** One to be written. */
    public record Fresh(String division, UUID body, LocalDate since) {}
}
