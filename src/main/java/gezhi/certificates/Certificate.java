package gezhi.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it was issued.
 *
 * @param number as printed, with its check digit
 * @param code printed beside it, 22 characters; with the number it shows whether the paper stands
 * @param division the community of the volunteer
 * @param issuer its name when it was issued
 * @param handler who issued it at the desk; empty where the volunteer took it out
 * @param services 1 to {@value Certificates#MOST}
 * @param minutes sum of the services
 * @param issuedBy null where the volunteer took it out
 * @param revokedAt null while it stands
 * @param reason why it was revoked; empty while it stands
 * @param takenBack how many of its services were corrected since; the only thing on it that changes
 */
record Certificate(
        UUID id,
        String number,
        String code,
        UUID volunteer,
        UUID person,
        String name,
        String volunteerNumber,
        String division,
        String issuer,
        String handler,
        LocalDate firstDay,
        LocalDate lastDay,
        int services,
        int minutes,
        @Nullable UUID issuedBy,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        String reason,
        int takenBack) {

    /**
     * One service on it.
     *
     * @param record of which it was taken
     * @param minutes 1 to 1,440
     */
    record Line(UUID record, LocalDate day, String activity, int minutes) {}

    /** The name as who only checks the paper reads it. */
    String maskedName() {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
