package gezhi.activities;

import gezhi.activities.loop.Refusal;
import java.util.UUID;

/** What came of a deed. The same request sent again gets the same outcome. */
public sealed interface ActivityOutcome {
    record Done(UUID activity) implements ActivityOutcome {}

    record Refused(Refusal why) implements ActivityOutcome {}
}
