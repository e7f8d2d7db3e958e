package gezhi.whistles.loop;

import gezhi.territory.Level;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold, beside the role, between a person and a whistle, and of the whistle at this moment. */
public enum Condition {
    /** The place lies in the person's part of the city. */
    OWN_PLACE,
    /** The situation lets a desk of this level blow. */
    LEVEL_MAY_BLOW,
    /** The person works at the desk that blew. */
    SUMMONER,
    /** The person answers for the office. */
    OWN_OFFICE,
    /** The person's office is among those summoned. */
    SUMMONED,
    /** The whistle has not ended. */
    STILL_BLOWN,
    /** The whistle has a result. */
    HAS_RESULT,
    /** The office is later than its deadline, or than it said. */
    LATE,
    /** No office is waited for. */
    NOBODY_AWAITED,
    /** No office has been there. */
    NOBODY_CAME,
    /** The rating is recent enough to object to. */
    WITHIN_WINDOW,
    /** Somebody else gave the rating. */
    NOT_THE_RATER;

    /**
     * What is looked at.
     *
     * @param summons the office concerned; null when the deed is about the whistle
     * @param mayBlow the levels that the situation names; empty for a whistle already blown
     */
    record Look(Actor actor, Whistle whistle, @Nullable Summons summons, Set<Level> mayBlow, Instant at) {}

    boolean holds(Look look) {
        Actor actor = look.actor();
        Whistle whistle = look.whistle();
        return switch (this) {
            case OWN_PLACE -> actor.worksIn(whistle.division());
            case LEVEL_MAY_BLOW -> actor.level() != null && look.mayBlow().contains(actor.level());
            case SUMMONER -> actor.division().equals(whistle.desk());
            case SUMMONED ->
                actor.office() != null && whistle.find(actor.office()).isPresent();
            case STILL_BLOWN -> whistle.step() == Step.BLOWN;
            case HAS_RESULT -> whistle.step() == Step.CLOSED;
            case NOBODY_AWAITED ->
                whistle.offices().stream().noneMatch(each -> each.step().isExpected());
            case NOBODY_CAME -> whistle.offices().stream().allMatch(each -> each.arrived() == null);
            case OWN_OFFICE, LATE, WITHIN_WINDOW, NOT_THE_RATER ->
                look.summons() != null && holds(actor, look.summons(), look.at());
        };
    }

    private boolean holds(Actor actor, Summons summons, Instant at) {
        Summons.Rating rating = summons.rating();
        return switch (this) {
            case OWN_OFFICE -> summons.office().equals(actor.office());
            case LATE -> summons.isLate(at);
            case WITHIN_WINDOW -> rating != null && !at.isAfter(rating.until());
            default -> rating == null || !Objects.equals(rating.by(), actor.person());
        };
    }

    Refusal refusal() {
        return switch (this) {
            case OWN_PLACE -> new Refusal.NotYourPlace();
            case LEVEL_MAY_BLOW -> new Refusal.NotAtYourLevel();
            case SUMMONER -> new Refusal.NotYourWhistle();
            case OWN_OFFICE, SUMMONED -> new Refusal.NotYourOffice();
            case STILL_BLOWN -> new Refusal.WhistleHasEnded();
            case HAS_RESULT -> new Refusal.WhistleHasNoResult();
            case LATE -> new Refusal.NotLateYet();
            case NOBODY_AWAITED -> new Refusal.OfficesAwaited();
            case NOBODY_CAME -> new Refusal.SomebodyCame();
            case WITHIN_WINDOW -> new Refusal.WindowClosed();
            case NOT_THE_RATER -> new Refusal.RaterMayNotDecide();
        };
    }
}
