package gezhi.planning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is kept.
 *
 * @param imported made elsewhere; the wish then only says what it is measured by
 * @param roundsDone with so many rounds, and the same seed on the same ground, it comes out again, unless it was stopped or took too long
 * @param cost what the drawing made small; null for one made elsewhere
 * @param own who looks at it made it or is the administrator, and may stop it and throw it away
 * @param refusal message key of why nothing was drawn; empty when something was, or is being
 * @param measures null until there are grids
 * @param today the same of today's grids
 * @param version how many steps were made in it by hand, 0 or more
 * @param copyOf the plan that this one, changed by hand, began as; null for one that is not changed by hand
 * @param hold somebody answers for it as it is: it is neither changed nor thrown away; null when nobody does
 */
public record GridPlan(
        UUID id,
        PlanWish wish,
        boolean imported,
        PlanState state,
        int roundsDone,
        @Nullable Double cost,
        boolean cancelAsked,
        boolean own,
        String refusal,
        Instant madeAt,
        @Nullable Instant endedAt,
        @Nullable PlanMeasures measures,
        @Nullable PlanMeasures today,
        int version,
        @Nullable UUID copyOf,
        @Nullable Held hold) {

    /**
     * @param by name of who answers for it; null for the program, and where who looks may not know it
     * @param at since when; null where that was not kept
     */
    public record Held(@Nullable String by, @Nullable Instant at) {}

    public boolean held() {
        return hold != null;
    }

    public boolean isDrawing() {
        return state == PlanState.DRAWING;
    }

    /** It ended before all rounds were done, and may go on from where it is. */
    public boolean isResumable() {
        boolean left = state == PlanState.STOPPED && roundsDone < wish.rounds();
        boolean ended = state == PlanState.INTERRUPTED || state == PlanState.FAILED;
        return (left || ended) && !imported && !isByHand() && !held();
    }

    /** A copy that is changed by hand. */
    public boolean isByHand() {
        return copyOf != null;
    }
}
