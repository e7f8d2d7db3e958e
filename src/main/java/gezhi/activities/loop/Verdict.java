package gezhi.activities.loop;

import gezhi.platform.Role;
import org.jspecify.annotations.Nullable;

/** What the rules say to a deed: the activity as it is then, or a refusal. */
public sealed interface Verdict permits Verdict.Moved, Refusal {
    /**
     * @param signUp the one concerned, as it is then; null for the activity as a whole
     * @param from null for what is new
     */
    record Moved(
            Activity before,
            Activity after,
            Role role,
            @Nullable SignUp signUp,
            @Nullable Step from,
            Step to) implements Verdict {}
}
