package gezhi.activities.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold, beside the role, between a person and an activity, and of the activity at this moment. */
public enum Condition {
    /** The place lies in the person's part of the city. */
    OWN_PLACE,
    /** Who signs up is the person. */
    ONESELF,
    /** Who signs up has no account: the desk does it for them. */
    NO_ACCOUNT,
    /** Who signs up volunteers in that community or street. */
    FROM_HERE,
    /** Who signs up has the skill. */
    HAS_SKILL,
    /** Who signs up does not stand in the list yet. */
    NOT_YET,
    /** A place is free and nobody waits. */
    FREE_PLACE,
    /** A place is free for who waits. */
    PLACE_FREED,
    /** No place is free. */
    FULL,
    /** The line is not longer than {@link Loop#LONGEST_LINE}. */
    SHORT_LINE,
    /** The sign-up is the person's own. */
    OWN,
    /** It goes on. */
    STILL_ON,
    /** It is not cancelled. */
    NOT_CANCELLED,
    /** It has not begun. */
    NOT_BEGUN,
    /** From half an hour before it begins until it is over. */
    AT_THE_TIME,
    /** From half an hour before it begins. */
    HAS_BEGUN,
    /** It is over. */
    IS_OVER,
    /** A code may be tried once more. */
    TRIES_LEFT,
    /** The person confirms somebody else. */
    NOT_ONESELF,
    /** It was confirmed at most 30 days ago. */
    IN_TIME,
    /** Nobody who had a place is left open. */
    NOBODY_OPEN;

    private static final Duration EARLY = Duration.ofMinutes(30);
    private static final Duration CORRECTED_FOR = Duration.ofDays(30);

    /**
     * What is looked at.
     *
     * @param signUp the one concerned; null when the deed is about the activity
     * @param who joins; null when nobody does
     */
    record Look(
            Actor actor,
            Activity activity,
            @Nullable SignUp signUp,
            @Nullable Attendee who,
            Instant at) {}

    boolean holds(Look look) {
        Activity activity = look.activity();
        Terms terms = activity.terms();
        Instant at = look.at();
        return switch (this) {
            case OWN_PLACE -> look.actor().keeps(activity.division());
            case FREE_PLACE -> activity.free() > 0 && activity.waiting() == 0;
            case PLACE_FREED -> activity.free() > 0;
            case FULL -> activity.free() == 0 || activity.waiting() > 0;
            case SHORT_LINE -> activity.waiting() < Loop.LONGEST_LINE;
            case STILL_ON -> activity.step() == Step.ANNOUNCED;
            case NOT_CANCELLED -> activity.step() != Step.CANCELLED;
            case NOT_BEGUN -> at.isBefore(terms.begins());
            case AT_THE_TIME -> hasBegun(terms, at) && !at.isAfter(terms.ends());
            case HAS_BEGUN -> hasBegun(terms, at);
            case IS_OVER -> !at.isBefore(terms.ends());
            case NOBODY_OPEN ->
                activity.signUps().stream().noneMatch(each -> each.step().isOpen());
            case ONESELF, NO_ACCOUNT, FROM_HERE, HAS_SKILL, NOT_YET -> look.who() == null || holds(look, look.who());
            case OWN, TRIES_LEFT, NOT_ONESELF, IN_TIME -> look.signUp() != null && holds(look, look.signUp());
        };
    }

    private static boolean hasBegun(Terms terms, Instant at) {
        return !at.isBefore(terms.begins().minus(EARLY));
    }

    private boolean holds(Look look, Attendee who) {
        Activity activity = look.activity();
        return switch (this) {
            case ONESELF -> who.person().equals(look.actor().person());
            case NO_ACCOUNT -> !who.account();
            case FROM_HERE -> who.community().startsWith(activity.division());
            case HAS_SKILL -> activity.skill().isEmpty() || who.skills().contains(activity.skill());
            default -> activity.of(who.person()).isEmpty();
        };
    }

    private boolean holds(Look look, SignUp signUp) {
        @Nullable UUID person = look.actor().person();
        @Nullable Instant settled = signUp.settledAt();
        return switch (this) {
            case OWN -> signUp.person().equals(person);
            case TRIES_LEFT -> signUp.tries() < Loop.MOST_TRIES;
            case NOT_ONESELF -> !signUp.person().equals(person);
            default -> settled != null && !look.at().isAfter(settled.plus(CORRECTED_FOR));
        };
    }

    Refusal refusal() {
        return switch (this) {
            case OWN_PLACE -> new Refusal.NotYourPlace();
            case ONESELF, NO_ACCOUNT -> new Refusal.SignsUpThemselves();
            case FROM_HERE -> new Refusal.NotFromHere();
            case HAS_SKILL -> new Refusal.SkillMissing();
            case NOT_YET -> new Refusal.SignedUpAlready();
            case FREE_PLACE, PLACE_FREED -> new Refusal.NoPlaceFree();
            case FULL -> new Refusal.PlaceFree();
            case SHORT_LINE -> new Refusal.LineTooLong();
            case OWN -> new Refusal.NotYourSignUp();
            case STILL_ON, NOT_CANCELLED -> new Refusal.HasEnded();
            case NOT_BEGUN -> new Refusal.HasBegun();
            case AT_THE_TIME -> new Refusal.NotTheTime();
            case HAS_BEGUN, IS_OVER -> new Refusal.TooEarly();
            case TRIES_LEFT -> new Refusal.TooManyTries();
            case NOT_ONESELF -> new Refusal.NotYourself();
            case IN_TIME -> new Refusal.TooLateToCorrect();
            case NOBODY_OPEN -> new Refusal.SomebodyOpen();
        };
    }
}
