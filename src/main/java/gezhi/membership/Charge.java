package gezhi.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody keeps the members of an organization and of all below it.
 *
 * @param endedOn null while it holds
 */
public record Charge(
        UUID id,
        UUID body,
        String bodyName,
        UUID person,
        String personName,
        LocalDate since,
        @Nullable LocalDate endedOn) {}
