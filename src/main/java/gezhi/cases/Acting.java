package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Actor;
import gezhi.cases.loop.Loop;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Verdict;
import gezhi.cases.rules.Rulebook;
import gezhi.cases.rules.Rulebooks;
import gezhi.cases.store.CaseReads;
import gezhi.cases.store.CaseStore;
import gezhi.cases.store.Loaded;
import gezhi.files.Picture;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One deed in one transaction. */
@Component
class Acting {
    private final CaseStore store;
    private final Rulebooks rulebooks;
    private final Attachments attachments;
    private final CaseReads reads;
    private final Clock clock;

    Acting(CaseStore store, CaseReads reads, Rulebooks rulebooks, Attachments attachments, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.rulebooks = rulebooks;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Empty when somebody else was faster by a hair; asking again then tells who is right. */
    @Transactional
    public Optional<Outcome> act(UUID caseId, int seen, UUID request, Action action, List<Picture> photos) {
        Optional<Loaded> found = store.load(caseId, request);
        if (found.isEmpty()) {
            return refused(new Refusal.NoSuchCase());
        }
        Loaded loaded = found.get();
        if (loaded.done() != null) {
            return Optional.of(new Outcome.Done(caseId, loaded.number(), loaded.done()));
        }
        Rulebook rules = rulebooks.current();
        @Nullable Refusal wrong = wrongWords(action, rules);
        if (wrong != null) {
            return refused(wrong);
        }
        Instant at = clock.instant();
        Actor actor = actor(loaded);
        Loop.Clockwork clockwork = rules.clockwork(level());
        return switch (Loop.apply(loaded.state(), action, actor, seen, at, clockwork)) {
            case Refusal refusal -> refused(refusal);
            case Verdict.Moved moved ->
                store.write(moved, action, new CaseStore.Signature(actor.person(), at, request))
                        .map(seq -> done(loaded, moved, seq, photos));
        };
    }

    @Transactional
    public Optional<Contact> revealContact(UUID caseId) {
        UUID person = Scoped.current().person();
        Optional<Contact> contact = reads.findContact(caseId);
        if (person == null || contact.isEmpty()) {
            return Optional.empty();
        }
        reads.contactRead(caseId, person, clock.instant());
        return contact;
    }

    private Outcome done(Loaded loaded, Verdict.Moved moved, int seq, List<Picture> photos) {
        attachments.attach(loaded.state().id(), seq, photos);
        return new Outcome.Done(
                loaded.state().id(), loaded.number(), moved.after().step());
    }

    private static @Nullable Refusal wrongWords(Action action, Rulebook rules) {
        if (action instanceof Action.Collect(String category, Place _, String _)
                && category != null
                && rules.find(category).filter(Category::leaf).isEmpty()) {
            return new Refusal.NoSuchCategory(category);
        }
        return null;
    }

    static Actor actor(Loaded loaded) {
        return Actors.of(Scoped.current(), loaded.linked() ? loaded.state().id() : null);
    }

    /** The level at which the person works decides how long an office has. */
    private static Level level() {
        Scope scope = Scoped.current();
        return Level.of(scope.city(), scope.subtree()).orElse(Level.CITY);
    }

    private static Optional<Outcome> refused(Refusal why) {
        return Optional.of(new Outcome.Refused(why));
    }
}
