package gezhi.volunteering;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A confirmed service as it is reported to others.
 *
 * @param id of the record
 * @param number of the volunteer; empty for one whom the reader sees no more
 * @param name likewise
 * @param division the community
 * @param minutes 1 to 1,440
 */
public record ConfirmedRecord(
        UUID id, String number, String name, String division, String activity, LocalDate day, int minutes) {}
