package gezhi.cases.rules;

import gezhi.cases.loop.CaseState;
import gezhi.cases.loop.Loop;
import gezhi.deadlines.Deadline;
import gezhi.deadlines.Reckoning;
import gezhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rulebook as the loop asks for it. */
record LoopRules(Rulebook book, Level level) implements Loop.Rules {

    @Override
    public Optional<Reckoning> dispatched(CaseState state, Instant at) {
        return book.allowance(state.category(), level).map(allowance -> Deadline.from(at, allowance, book.calendar()));
    }

    @Override
    public Reckoning resumed(Deadline deadline, Instant stopped, Instant at) {
        return deadline.stopped(stopped, at, book.calendar());
    }

    @Override
    public Reckoning extended(Deadline deadline) {
        return deadline.extended(book.flows().extensionPercent(), book.calendar());
    }

    @Override
    public Instant windowOf(Instant decided) {
        return decided.plus(Duration.ofDays(book.flows().windowDays()));
    }

    @Override
    public int longestParking() {
        return book.flows().parkingDays();
    }
}
