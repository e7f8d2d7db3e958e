package gezhi.planning;

import gezhi.planning.edit.Steps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step by hand: units that went from one grid to another.
 *
 * @param number in the plan, from 1; the plan's version after it
 * @param units codes
 * @param from number of the grid of each
 * @param to number of the grid of each after it
 */
record PlanStep(
        int number,
        Steps.Kind kind,
        List<String> units,
        List<Integer> from,
        List<Integer> to,
        @Nullable UUID by,
        Instant at) {}
