package gezhi.cases;

import gezhi.cases.forms.Form;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a category's questions with the days on which it is asked.
 *
 * @param to the first day on which it is asked no more; null while no end is set
 * @param by who set it; null when it came with the city's profile or a file
 */
public record DatedForm(
        Form form,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String by,
        @Nullable Instant at) {

    public boolean isAskedOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
