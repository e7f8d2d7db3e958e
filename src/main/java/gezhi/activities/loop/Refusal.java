package gezhi.activities.loop;

import gezhi.platform.Role;
import java.time.Instant;
import java.util.Set;

/** Why a deed is refused: each is a reason on which the person can act. */
public sealed interface Refusal extends Verdict {
    /** Nothing like that is announced for this reader. */
    record NoSuchActivity() implements Refusal {}

    record NoSuchSignUp() implements Refusal {}

    /** It does not go at this step. */
    record NotYourStep(Step step, Action.Kind action) implements Refusal {}

    record NotYourRole(Action.Kind action, Set<Role> roles) implements Refusal {
        public NotYourRole {
            roles = Set.copyOf(roles);
        }
    }

    /** Somebody was faster. */
    record StaleVersion(int seen, int now) implements Refusal {}

    record WordsMissing(Action.Kind action) implements Refusal {}

    record NotYourPlace() implements Refusal {}

    record NotAVolunteer() implements Refusal {}

    /** Nobody whom the desk keeps has that number. */
    record NoSuchVolunteer() implements Refusal {}

    record SignsUpThemselves() implements Refusal {}

    record NotFromHere() implements Refusal {}

    record SkillMissing() implements Refusal {}

    record SignedUpAlready() implements Refusal {}

    record NoPlaceFree() implements Refusal {}

    record PlaceFree() implements Refusal {}

    record LineTooLong() implements Refusal {}

    record NotYourSignUp() implements Refusal {}

    record HasEnded() implements Refusal {}

    record HasBegun() implements Refusal {}

    record NotTheTime() implements Refusal {}

    record TooEarly() implements Refusal {}

    /** The code is another; a try is used up. @param left tries that are left */
    record WrongCode(int left) implements Refusal {}

    record TooManyTries() implements Refusal {}

    record NotYourself() implements Refusal {}

    record TooLateToCorrect() implements Refusal {}

    record SomebodyOpen() implements Refusal {}

    record TitleMissing() implements Refusal {}

    record AddressMissing() implements Refusal {}

    record TimeOutOfRange() implements Refusal {}

    /** Fewer than are taken, or more than {@link Terms#MOST_PLACES}. */
    record PlacesOutOfRange() implements Refusal {}

    record MinutesOutOfRange() implements Refusal {}

    /** Ends before it begins, or takes more than {@link Recurrence#MOST}. */
    record RepeatsOutOfRange() implements Refusal {}

    /** One of those that follow cannot be changed so. @param begins of which one */
    record InSeries(Instant begins, Refusal why) implements Refusal {}

    /** The register of services does not take it. @param reason message key */
    record NotRecorded(String reason) implements Refusal {}
}
