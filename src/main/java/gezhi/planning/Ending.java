package gezhi.planning;

import org.jspecify.annotations.Nullable;

/** How a drawing ended; {@code cost}, {@code measures} and {@code today} are null when nothing was drawn. */
record Ending(
        PlanState state,
        int rounds,
        @Nullable Double cost,
        String refusal,
        @Nullable PlanMeasures measures,
        @Nullable PlanMeasures today) {

    static Ending without(PlanState state, String refusal) {
        return new Ending(state, 0, null, refusal, null, null);
    }
}
