package gezhi.orders.web;

import gezhi.platform.web.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Orders assigned together.
 *
 * @param done what was dispatched; null when nothing was
 * @param changes why nothing was dispatched, one sentence each
 * @param run the last that the desk asked for; null for none
 */
record AssignPage(
        AssignForm form,
        FormErrors errors,
        @Nullable String done,
        List<String> changes,
        @Nullable Run run) {

    /**
     * @param words of the state
     * @param running the solver, or its turn, is still to come to an end
     * @param spent seconds since it was asked for, at most those it has
     * @param said what it was asked for
     * @param more there were more orders than are taken at once
     */
    record Run(
            UUID id,
            String tone,
            String words,
            boolean running,
            boolean cancelAsked,
            int spent,
            int seconds,
            String said,
            boolean more,
            List<Measure> measures,
            List<Plan> plans) {}

    /** One figure of both choices. @param better the solver's is the better one */
    record Measure(String name, String greedy, String solved, boolean better) {}

    /**
     * A choice.
     *
     * @param request of the dispatch, so that sending it again changes nothing
     * @param first the one that is shown open
     * @param mayDispatch there is something to dispatch
     * @param words as they were typed when it was not dispatched; empty before
     */
    record Plan(String way, UUID request, boolean first, boolean mayDispatch, String words, List<Line> lines) {}

    /**
     * An order of a choice.
     *
     * @param helpers names of those chosen; empty for nobody
     * @param status where it stands when it is not waiting any more; null while it is
     * @param ticked as it was when it was not dispatched; true before
     */
    record Line(
            UUID order,
            String kind,
            String when,
            String place,
            String helpers,
            String places,
            @Nullable Sign status,
            boolean ticked) {}
}
