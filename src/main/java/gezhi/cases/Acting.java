package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Actor;
import gezhi.cases.loop.Loop;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Verdict;
import gezhi.cases.store.CaseStore;
import gezhi.cases.store.Loaded;
import gezhi.cases.store.SignalStore;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One deed in one transaction. */
@Component
class Acting {
    private final CaseStore store;
    private final SignalStore signals;
    private final Knowledge knowledge;
    private final Attachments attachments;
    private final Clock clock;

    Acting(CaseStore store, SignalStore signals, Knowledge knowledge, Attachments attachments, Clock clock) {
        this.store = store;
        this.signals = signals;
        this.knowledge = knowledge;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Empty when somebody else was faster by a hair; asking again then tells who is right. */
    @Transactional
    public Optional<Outcome> act(UUID caseId, int seen, UUID request, Action action, Evidence evidence) {
        Optional<Loaded> found = store.load(caseId, request);
        if (found.isEmpty()) {
            return refused(new Refusal.NoSuchCase());
        }
        Loaded loaded = found.get();
        if (loaded.done() != null) {
            return Optional.of(new Outcome.Done(caseId, loaded.number(), loaded.done()));
        }
        Optional<Refusal> unknown = knowledge.unknownIn(action);
        if (unknown.isPresent()) {
            return refused(unknown.get());
        }
        Instant at = clock.instant();
        Actor actor = actor(loaded);
        return switch (Loop.apply(loaded.state(), action, actor, seen, at, knowledge.rules())) {
            case Refusal refusal -> refused(refusal);
            case Verdict.Moved moved -> {
                Optional<Refusal> lacking = attachments.lacking(caseId, action, evidence);
                yield lacking.isPresent()
                        ? refused(lacking.get())
                        : write(loaded, moved, action, new CaseStore.Signature(actor.person(), at, request))
                                .map(seq -> done(loaded, moved, seq, action, evidence));
            }
        };
    }

    /** A deed may take the case off the clock, and the watch would never come back to it: what is due is said first. */
    private Optional<Integer> write(Loaded loaded, Verdict.Moved moved, Action action, CaseStore.Signature by) {
        if (moved.moves()) {
            signals.catchUp(loaded.state(), loaded.signal(), by.at());
        }
        return store.write(moved, action, by);
    }

    private Outcome done(Loaded loaded, Verdict.Moved moved, int seq, Action action, Evidence evidence) {
        attachments.attach(loaded.state().id(), seq, action, evidence);
        return new Outcome.Done(
                loaded.state().id(), loaded.number(), moved.after().step());
    }

    @Transactional
    public boolean wasDone(UUID caseId, UUID request) {
        return store.wasDone(caseId, request);
    }

    static Actor actor(Loaded loaded) {
        return Actors.of(Scoped.current(), loaded.linked() ? loaded.state().id() : null);
    }

    private static Optional<Outcome> refused(Refusal why) {
        return Optional.of(new Outcome.Refused(why));
    }
}
