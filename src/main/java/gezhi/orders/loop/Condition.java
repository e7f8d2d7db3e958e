package gezhi.orders.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold, beside the role, between a person and an order, and of the order at this moment. */
public enum Condition {
    /** The place lies in the person's part of the city. */
    OWN_PLACE,
    /** The person ordered it, or is served. */
    ORDERER,
    /** The part is the person's own. */
    HELPER,
    /** The person is asked, or answers for the unit or team that is asked. */
    ASKED,
    /** The helper has no account: the desk notes what they say. */
    NO_ACCOUNT,
    /** The person volunteers in that community and has the skill. */
    MAY_CLAIM,
    /** The person neither ordered it nor is served. */
    NOT_FOR_ONESELF,
    /** The person has no part in it yet. */
    NO_PART_YET,
    /** A place is free. */
    FREE_PLACE,
    /** It goes on. */
    STILL_ON,
    /** The time for which it was ordered has not passed. */
    NOT_OVER,
    /** The day has come. */
    DAY_HAS_COME,
    /** The time for which it was ordered has passed, and as much again as the rule allows: until then they may still come. */
    LATE,
    /** Neither the helper, nor who said for them that it is done. */
    NOT_THE_HELPER,
    /** Nobody is at it. */
    NOBODY_AT_IT,
    /** Somebody was of help. */
    SOMEBODY_HELPED,
    /** Nobody was of help, or says so. */
    NOBODY_HELPED,
    /** It was confirmed recently enough to be rated. */
    RATED_IN_TIME;

    /**
     * What is looked at.
     *
     * @param part the part concerned; null when the deed is about the order
     * @param limits numbers of the city
     */
    record Look(Actor actor, Order order, @Nullable Part part, Instant at, Limits limits) {}

    /**
     * @param late how long after the end of the time ordered somebody has not come
     * @param rating for how long afterwards one rates
     */
    public record Limits(Duration late, Duration rating) {}

    boolean holds(Look look) {
        Actor actor = look.actor();
        Order order = look.order();
        return switch (this) {
            case OWN_PLACE -> actor.worksIn(order.division());
            case ORDERER -> order.isOf(actor.person());
            case MAY_CLAIM ->
                !actor.community().isEmpty()
                        && order.division().startsWith(actor.community())
                        && (order.skill().isEmpty() || actor.skills().contains(order.skill()));
            case NOT_FOR_ONESELF -> !order.isOf(actor.person());
            case NO_PART_YET -> order.parts().stream().noneMatch(each -> isHeldBy(each, actor.person()));
            case FREE_PLACE -> order.free() > 0;
            case STILL_ON -> !order.step().isEnd();
            case NOT_OVER -> look.at().isBefore(order.to());
            case NOBODY_AT_IT -> order.counts().live() == 0;
            case SOMEBODY_HELPED -> order.counts().given() > 0;
            case NOBODY_HELPED -> order.counts().given() == 0 && order.counts().toConfirm() == 0;
            case DAY_HAS_COME -> !look.at().isBefore(order.from().minus(Duration.ofHours(2)));
            case LATE -> look.at().isAfter(order.to().plus(look.limits().late()));
            case HELPER, ASKED, NO_ACCOUNT, NOT_THE_HELPER, RATED_IN_TIME ->
                look.part() != null && holds(look, look.part());
        };
    }

    private boolean holds(Look look, Part part) {
        Actor actor = look.actor();
        Aide helper = part.helper();
        return switch (this) {
            case HELPER -> isPerson(actor, helper.person());
            case ASKED ->
                helper.person() == null
                        ? helper.body() != null && actor.bodies().contains(helper.body())
                        : isPerson(actor, helper.person());
            case NO_ACCOUNT -> !helper.account();
            case NOT_THE_HELPER -> !isPerson(actor, helper.person()) && !isPerson(actor, part.doneBy());
            default ->
                part.settledAt() != null
                        && !look.at()
                                .isAfter(part.settledAt().plus(look.limits().rating()));
        };
    }

    private static boolean isPerson(Actor actor, @Nullable UUID person) {
        return person != null && Objects.equals(actor.person(), person);
    }

    /** Asked, at it, or was of help. */
    static boolean isHeldBy(Part part, @Nullable UUID person) {
        Step step = part.step();
        return (step == Step.OFFERED || step.isLive() || step.isGiven())
                && part.helper().person() != null
                && Objects.equals(part.helper().person(), person);
    }

    Refusal refusal() {
        return switch (this) {
            case OWN_PLACE -> new Refusal.NotYourPlace();
            case ORDERER -> new Refusal.NotYourOrder();
            case HELPER, ASKED -> new Refusal.NotYourPart();
            case NO_ACCOUNT -> new Refusal.AnswersThemselves();
            case MAY_CLAIM -> new Refusal.MayNotClaim();
            case NOT_FOR_ONESELF -> new Refusal.ForYourself();
            case NO_PART_YET -> new Refusal.TakesPart();
            case FREE_PLACE -> new Refusal.NoPlaceFree();
            case STILL_ON -> new Refusal.HasEnded();
            case NOT_OVER -> new Refusal.TimeOver();
            case DAY_HAS_COME -> new Refusal.TooEarly();
            case LATE -> new Refusal.NotLateYet();
            case NOT_THE_HELPER -> new Refusal.NotYourself();
            case NOBODY_AT_IT -> new Refusal.SomebodyAtIt();
            case SOMEBODY_HELPED -> new Refusal.NobodyHelped();
            case NOBODY_HELPED -> new Refusal.SomebodyHelped();
            case RATED_IN_TIME -> new Refusal.TooLateToRate();
        };
    }
}
