package gezhi.exchange.published;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of a case that everybody may know of; not who did it, nor with which words.
 *
 * @param photo that everybody may see since this move: that of the report, with the filing
 */
public record PublicMove(
        UUID caseId,
        String number,
        int seq,
        Instant at,
        Action.Kind action,
        Step to,
        @Nullable UUID photo) {}
