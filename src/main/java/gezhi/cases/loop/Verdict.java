package gezhi.cases.loop;

import gezhi.platform.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules say to a deed: the case as it is then, or a refusal. */
public sealed interface Verdict permits Verdict.Moved, Refusal {

    /**
     * @param role in which of their roles the person acted
     * @param office whom the deed concerns: the office sent to, or the one that has or had the case
     * @param inTime for feedback: done before the deadline broke; null for all other deeds
     */
    record Moved(
            CaseState before,
            CaseState after,
            Role role,
            @Nullable UUID office,
            @Nullable Boolean inTime) implements Verdict {

        /** False for notes and signals, which leave version and step alone. */
        public boolean moves() {
            return after.version() != before.version();
        }
    }
}
