package gezhi.cases.loop;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has gone up the ladder within its stage.
 *
 * @param since when the clock of the stage began
 * @param due when the stage should be over
 * @param rung the number of the next rung, from 1
 * @param next when that rung is reached; null when no rung is left
 * @param to code of the division whose desk was told last; empty when none was
 */
public record Climb(
        Instant since, Instant due, int rung, @Nullable Instant next, String to) {

    /** A new stage begins at the foot of the ladder; within a stage the rungs move with the deadline, and none is climbed twice. */
    static CaseState settled(CaseState before, CaseState after, Instant at, Loop.Rules rules) {
        Stage stage = Stage.of(after.step());
        Climb old = before.aside().climb();
        if (stage == null) {
            return after.with(after.aside().climbing(null));
        }
        if (old == null || stage != Stage.of(before.step())) {
            return after.with(after.aside().climbing(rules.climb(after, at, 1, "")));
        }
        boolean unmoved = Objects.equals(before.deadline(), after.deadline())
                && before.aside().desk().equals(after.aside().desk());
        return unmoved
                ? after
                : after.with(after.aside().climbing(rules.climb(after, old.since(), old.rung(), old.to())));
    }
}
