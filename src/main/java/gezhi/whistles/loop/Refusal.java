package gezhi.whistles.loop;

import gezhi.platform.Role;
import java.util.Set;

/** Why a deed was not done. Each is something the person can understand and act on; none is a fault of the program. */
public sealed interface Refusal extends Verdict {

    /** The whistle, or the office, is no longer or not yet where this can be done. */
    record NotYourStep(Step at, Action.Kind action) implements Refusal {}

    /** Others do this. */
    record NotYourRole(Action.Kind action, Set<Role> who) implements Refusal {}

    /** The place lies outside the person's part of the city. */
    record NotYourPlace() implements Refusal {}

    /** In this situation desks of other levels blow. */
    record NotAtYourLevel() implements Refusal {}

    /** Another desk blew it. */
    record NotYourWhistle() implements Refusal {}

    /** It is about another office. */
    record NotYourOffice() implements Refusal {}

    /** It has a result or was called off. */
    record WhistleHasEnded() implements Refusal {}

    /** Offices are rated once there is a result. */
    record WhistleHasNoResult() implements Refusal {}

    /** The office has time left, by the rule or by what it said. */
    record NotLateYet() implements Refusal {}

    /** For every office it is to be said whether it came. */
    record OfficesAwaited() implements Refusal {}

    /** Somebody has been there: it has a result. */
    record SomebodyCame() implements Refusal {}

    /** The rating is too old to object to. */
    record WindowClosed() implements Refusal {}

    /** Whoever gave a rating does not decide on the objection to it. */
    record RaterMayNotDecide() implements Refusal {}

    /** It has moved since the person looked. */
    record StaleVersion(int seen, int now) implements Refusal {}

    /** Words that this deed needs are empty, or longer than 2,000 characters. */
    record WordsMissing(Action.Kind action) implements Refusal {}

    /** A rating is 1 to 5. */
    record RatingOutOfRange() implements Refusal {}

    /** Nobody arrives before the whistle or after now, nor leaves before arriving; an answer says at most a day ahead. */
    record TimeOutOfRange() implements Refusal {}

    /** The deadline would reach into a year whose public holidays have not been entered. */
    record NoCalendar(int year) implements Refusal {}

    record NoSuchWhistle() implements Refusal {}

    record NoSuchSituation() implements Refusal {}

    /** An office is not there, or works elsewhere than at the place. */
    record NoSuchOffice() implements Refusal {}

    /** The alliance does not stand, or has its seat outside the division of the desk. */
    record NoSuchAlliance() implements Refusal {}

    /** A whistle summons 1 to 20 offices. */
    record OfficesOutOfRange(int most) implements Refusal {}

    record NoSuchPlace() implements Refusal {}

    /** The case is not there or lies outside the person's part of the city. */
    record NoSuchCase() implements Refusal {}
}
