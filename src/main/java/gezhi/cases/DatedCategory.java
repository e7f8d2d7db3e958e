package gezhi.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A category with the days on which it can be reported.
 *
 * @param to the first day on which it can be reported no more; null while no end is set
 */
public record DatedCategory(
        Category category, LocalDate from, @Nullable LocalDate to) {

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
