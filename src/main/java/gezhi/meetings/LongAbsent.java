package gezhi.meetings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member who was at no meeting for six months, with the facts; what is to follow a human decides.
 *
 * @param last the last meeting they were at that the reader may know of; null when none is recorded
 * @param held meetings of their organization since then to which they were asked, in the six months
 * @param excused of these, how often they had asked leave
 */
public record LongAbsent(
        UUID member,
        String name,
        UUID organization,
        String organizationName,
        @Nullable LocalDate last,
        int held,
        int excused) {}
