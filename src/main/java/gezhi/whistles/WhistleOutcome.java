package gezhi.whistles;

import gezhi.whistles.loop.Refusal;
import java.util.UUID;

/** What came of a deed. The same request sent again gets the same outcome. */
public sealed interface WhistleOutcome {

    record Done(UUID whistle) implements WhistleOutcome {}

    record Refused(Refusal why) implements WhistleOutcome {}
}
