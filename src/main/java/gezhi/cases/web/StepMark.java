package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.loop.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the seven steps on top of a case, with when it was last reached. */
record StepMark(
        String name,
        boolean past,
        boolean current,
        @Nullable String at,
        @Nullable String iso) {

    /** The seven steps; for a case that was not filed, or void, the first and its end. */
    static List<StepMark> of(CaseFile file, Wording wording) {
        Step now = file.row().step().inTheLoop();
        Map<Step, Instant> reached = file.reached();
        Stream<Step> shown = now == Step.REFUSED || now == Step.VOIDED || now == Step.MERGED
                ? Stream.of(Step.DISCOVERED, now)
                : Stream.of(Step.values()).filter(step -> step.ordinal() <= Step.EVALUATED.ordinal());
        return shown.map(step -> mark(step, now, reached.get(step), wording)).toList();
    }

    /** A date of a step reached before a rework is not shown: the case has to reach it again. */
    private static StepMark mark(Step step, Step now, @Nullable Instant at, Wording wording) {
        boolean past = step.ordinal() < now.ordinal();
        boolean current = step == now;
        if (at == null || !(past || current)) {
            return new StepMark(wording.step(step), past, current, null, null);
        }
        return new StepMark(wording.step(step), past, current, wording.minute(at), at.toString());
    }
}
