package gezhi.cases.rules;

import gezhi.cases.loop.CaseState;
import gezhi.cases.loop.Climb;
import gezhi.cases.loop.Loop;
import gezhi.cases.loop.Stage;
import gezhi.deadlines.Deadline;
import gezhi.deadlines.Reckoning;
import gezhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rulebook as the loop asks for it. */
record LoopRules(Rulebook book, Level level, Function<UUID, Optional<String>> seats) implements Loop.Rules {

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
    public @Nullable Climb climb(CaseState state, Instant since, int rung, String to) {
        Stage stage = Objects.requireNonNull(Stage.of(state.step()), "nobody is waited for");
        Deadline deadline = stage == Stage.HANDLE ? state.deadline() : deadline(stage, since);
        if (deadline == null) {
            return null;
        }
        Optional<Ladder.Rung> next = book.ladder()
                .from(stage, rung)
                .filter(each -> !book.target(each, state).isEmpty())
                .findFirst();
        Optional<Instant> at = next.flatMap(each -> deadline.at(each.percent(), book.calendar()));
        return new Climb(
                deadline.start(), deadline.due(), next.map(Ladder.Rung::number).orElse(rung), at.orElse(null), to);
    }

    private @Nullable Deadline deadline(Stage stage, Instant since) {
        return book.ladder()
                                .allowance(stage)
                                .map(allowance -> Deadline.from(since, allowance, book.calendar()))
                                .orElse(null)
                        instanceof Deadline deadline
                ? deadline
                : null;
    }

    @Override
    public Optional<String> admissionDesk(CaseState state, UUID office) {
        return seats.apply(office)
                .flatMap(seat ->
                        book.admissionDesk(seat, state.category(), state.place().division()));
    }

    @Override
    public int longestParking() {
        return book.flows().parkingDays();
    }
}
