package gezhi.whistles.loop;

import gezhi.platform.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules say to a deed: the whistle as it is then, or a refusal. */
public sealed interface Verdict permits Verdict.Moved, Refusal {

    /**
     * @param office whom the deed concerns; null for the whistle as a whole
     * @param from null for a new whistle
     * @param inTime for the first answer of an office: before its deadline broke
     * @param stars for a rating
     */
    record Moved(
            Whistle before,
            Whistle after,
            Role role,
            @Nullable UUID office,
            @Nullable Step from,
            Step to,
            @Nullable Boolean inTime,
            @Nullable Integer stars)
            implements Verdict {}
}
