package gezhi.cases;

import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import java.util.UUID;

/** What came of a report or a deed. The same request sent again gets the same outcome. */
public sealed interface Outcome {

    /** @param token of the secret link by which the reporter follows the case; not kept anywhere */
    record Reported(UUID caseId, String number, String token) implements Outcome {}

    /** @param step where the deed left the case */
    record Done(UUID caseId, String number, Step step) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}
}
