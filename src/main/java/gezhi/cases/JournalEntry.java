package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import gezhi.platform.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case, as written for good. Division, category and office are those of the moment, so that
 * figures of the past keep the tree of the past.
 *
 * @param seq 1 for the report, without gaps
 * @param from null for the report; equal to {@code to} for notes and signals
 * @param office whom the entry concerns; for a give-back the office that gave back
 * @param inTime set for feedback only: before the deadline broke
 * @param rating set for an evaluation only, 1 to 5
 * @param detail a word of the program, such as the reason chosen from a list; mostly empty
 */
public record JournalEntry(
        UUID caseId,
        int seq,
        Instant at,
        Action.Kind action,
        @Nullable Step from,
        Step to,
        String division,
        String category,
        @Nullable UUID office,
        @Nullable Boolean inTime,
        @Nullable Integer rating,
        @Nullable UUID actor,
        Role role,
        String words,
        String detail,
        UUID requestId) {

    public boolean isMove() {
        return from != to;
    }
}
