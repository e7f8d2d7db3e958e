package gezhi.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The relation of a member on its way.
 *
 * @param validUntil the last day on which it can be received; null before it was issued
 * @param version grows with each deed
 */
public record Transfer(
        UUID id,
        UUID member,
        String memberName,
        UUID fromBody,
        String fromName,
        UUID toBody,
        String toName,
        TransferStep step,
        String reason,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        int version) {

    public boolean isOverdue(LocalDate today) {
        return step.isOpen() && validUntil != null && validUntil.isBefore(today);
    }

    /** What was done, by whom. */
    public record Move(
            Instant at, TransferDeed deed, @Nullable UUID actor, String actorName, String words) {}

    /**
     * A deed to be done.
     *
     * @param request the same when the same is sent again
     * @param version the one that was seen
     * @param words why; needed where the table says so, at most 500 characters
     * @param days for how many days a letter is valid, 1 to 180; read when it is issued
     */
    public record Wish(UUID request, int version, TransferDeed deed, String words, int days) {
        /** 90 days at most are usual (组织关系介绍信). */
        public static final int USUAL_DAYS = 90;

        static final int MOST_DAYS = 180;
    }
}
