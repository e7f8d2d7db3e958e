package gezhi.orders.loop;

import gezhi.platform.Role;
import java.util.Set;

/** Why a deed was not done. Each is something the person can understand and act on; none is a fault of the program. */
public sealed interface Refusal extends Verdict {

    /** The order, or the part, is no longer or not yet where this can be done. */
    record NotYourStep(Step at, Action.Kind action) implements Refusal {}

    /** Others do this. */
    record NotYourRole(Action.Kind action, Set<Role> who) implements Refusal {}

    /** The place lies outside the person's part of the city. */
    record NotYourPlace() implements Refusal {}

    /** Somebody else ordered it. */
    record NotYourOrder() implements Refusal {}

    /** It is another helper's. */
    record NotYourPart() implements Refusal {}

    /** The helper has an account, and answers by it. */
    record AnswersThemselves() implements Refusal {}

    /** Claims volunteers of that community with that skill. */
    record MayNotClaim() implements Refusal {}

    /** Nobody helps themselves. */
    record ForYourself() implements Refusal {}

    /** The person takes part already. */
    record TakesPart() implements Refusal {}

    /** Every place is taken. */
    record NoPlaceFree() implements Refusal {}

    record HasEnded() implements Refusal {}

    /** The time for which it was ordered has passed: nobody is asked any more, and nobody comes. */
    record TimeOver() implements Refusal {}

    /** Nothing is done before its day. */
    record TooEarly() implements Refusal {}

    /** The helper has time left. */
    record NotLateYet() implements Refusal {}

    /** Who helped does not confirm it, nor who said so for them. */
    record NotYourself() implements Refusal {}

    /** A helper is at it. */
    record SomebodyAtIt() implements Refusal {}

    /** Nobody was of help: it is cancelled, not closed. */
    record NobodyHelped() implements Refusal {}

    /** Somebody was of help: that is confirmed first. */
    record SomebodyHelped() implements Refusal {}

    record TooLateToRate() implements Refusal {}

    /** It has moved since the person looked. */
    record StaleVersion(int seen, int now) implements Refusal {}

    /** Words that this deed needs are empty, or longer than 2,000 characters. */
    record WordsMissing(Action.Kind action) implements Refusal {}

    /** A rating is 1 to 5. */
    record RatingOutOfRange() implements Refusal {}

    /** Minutes are 1 to 1,440. */
    record MinutesOutOfRange() implements Refusal {}

    /** Nobody was chosen who can be asked, or more than there are places. */
    record NobodyToAsk() implements Refusal {}

    record NoSuchOrder() implements Refusal {}

    record NoSuchPart() implements Refusal {}

    record NoSuchKind() implements Refusal {}

    /** None of the skills that the city's volunteers choose from. */
    record NoSuchSkill() implements Refusal {}

    /** Nearer than the city: at least the community. */
    record NoSuchPlace() implements Refusal {}

    /** Over already, or further ahead than the rule says. */
    record TimeOutOfRange() implements Refusal {}

    /** For somebody else: a name is needed; the telephone has digits only. */
    record NobodyServed() implements Refusal {}

    /** A service needs 1 to 20 helpers. */
    record HelpersOutOfRange() implements Refusal {}

    /** The register of services did not take it. @param key message of the reason */
    record NotRecorded(String key) implements Refusal {}
}
