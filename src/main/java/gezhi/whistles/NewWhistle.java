package gezhi.whistles;

import gezhi.cases.loop.Place;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to blow a whistle about.
 *
 * @param requestId made once by the form and sent with every retry
 * @param situation code of a {@link Situation}
 * @param words what it is about, 1 to 2,000 characters
 * @param caseId the case it belongs to, if any
 * @param alliance for which the desk blows; null when it blows for itself
 * @param offices 1 to 20, each once
 */
public record NewWhistle(
        UUID requestId,
        String situation,
        Place place,
        String words,
        @Nullable UUID caseId,
        @Nullable UUID alliance,
        List<UUID> offices) {
    public NewWhistle {
        offices = offices.stream().distinct().toList();
    }
}
