package gezhi.cases;

import gezhi.deadlines.Allowance;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit of a category as it was set.
 *
 * @param level a level of the territory, or {@link gezhi.cases.rules.AllowanceRule#ANY_LEVEL}
 * @param to the first day on which it does not hold; equal to {@code from} when another was set for the same day or an earlier one
 * @param by who set it; null for the profile, and for readers who may not see the name
 * @param at when it was set; null for the profile
 */
public record DatedAllowance(
        String level,
        Allowance allowance,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String by,
        @Nullable Instant at) {

    /** True when it was replaced before it held for a whole day. */
    public boolean replaced() {
        return from.equals(to);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
