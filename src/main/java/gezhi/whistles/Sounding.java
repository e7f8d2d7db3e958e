package gezhi.whistles;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.whistles.loop.Action;
import gezhi.whistles.loop.Loop;
import gezhi.whistles.loop.Refusal;
import gezhi.whistles.loop.Verdict;
import gezhi.whistles.loop.Whistle;
import gezhi.whistles.store.WhistleStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One deed, or what the clock has to say, in one transaction that holds the whistle: several offices answer at the same moment. */
@Component
class Sounding {
    private final WhistleStore store;
    private final Situations situations;
    private final Clock clock;

    Sounding(WhistleStore store, Situations situations, Clock clock) {
        this.store = store;
        this.situations = situations;
        this.clock = clock;
    }

    @Transactional
    public WhistleOutcome act(UUID id, int seen, UUID request, Action action) {
        Optional<Whistle> found = store.lock(id);
        if (found.isEmpty()) {
            return new WhistleOutcome.Refused(new Refusal.NoSuchWhistle());
        }
        if (store.isDone(id, request)) {
            return new WhistleOutcome.Done(id);
        }
        Instant at = clock.instant();
        catchUp(found.get(), action, at);
        Verdict verdict = Loop.apply(
                found.get(),
                action,
                Blowing.actor(Scoped.current()),
                seen,
                at,
                situations.numbers().window());
        return switch (verdict) {
            case Refusal why -> new WhistleOutcome.Refused(why);
            case Verdict.Moved moved -> {
                store.write(moved, action, at, request);
                yield new WhistleOutcome.Done(id);
            }
        };
    }

    /** A deed may take an office off the clock, and the watch would never come back to it: what is due is said first. */
    private void catchUp(Whistle whistle, Action action, Instant at) {
        if (action.kind().isNote()) {
            return;
        }
        Scope scope = Scoped.current();
        Loop.signals(whistle, at).stream()
                .filter(signal -> action.office() == null || signal.office().equals(action.office()))
                .filter(signal -> moves(scope, signal.office()))
                .forEach(signal -> store.signal(whistle, signal));
    }

    /** An office moves itself only, and a grid worker none; what they may not do is refused below. */
    private static boolean moves(Scope scope, UUID office) {
        return switch (scope.role()) {
            case OFFICE_HANDLER -> office.equals(scope.office());
            case GRID_WORKER -> false;
            default -> true;
        };
    }

    /** Writes down what the clock has to say about a whistle by now, and gives how much that was. */
    @Transactional
    public int signal(UUID id) {
        Optional<Whistle> found = store.lock(id);
        if (found.isEmpty()) {
            return 0;
        }
        List<Loop.Signal> signals = Loop.signals(found.get(), clock.instant());
        signals.forEach(signal -> store.signal(found.get(), signal));
        return signals.size();
    }
}
