package gezhi.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter says of how their case was handled.
 *
 * @param result number of the journal's entry that decided: there is one complaint for each
 * @param decision null while it waits
 */
public record Complaint(
        UUID caseId,
        String number,
        String category,
        String division,
        int result,
        Instant at,
        String words,
        @Nullable Decision decision) {

    /** @param granted true when the reporter was right */
    public record Decision(Instant at, boolean granted, String answer) {}
}
