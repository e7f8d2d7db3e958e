package gezhi.policies;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One decision about a policy, as it was entered.
 *
 * @param on what it says from then on
 * @param basis the law, rule or document it rests on; why it was switched off, for that
 * @param decidedBy the body that decided, not who typed it in
 * @param until the last day on which it is on; null when it switches off
 */
public record Decision(
        Policy policy,
        int seq,
        boolean on,
        String basis,
        String decidedBy,
        @Nullable LocalDate until,
        Instant enteredAt) {

    /** True when this decision, being the last, lets the policy be on that day. */
    boolean holdsOn(LocalDate day) {
        return on && until != null && !day.isAfter(until);
    }
}
