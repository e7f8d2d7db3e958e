package gezhi.bodies;

import gezhi.bodies.BodyOutcome.Reason;
import gezhi.bodies.BodyOutcome.Refused;
import gezhi.bodies.BodyOutcome.Registered;
import gezhi.bodies.Entry.Deed;
import gezhi.bodies.model.Admission;
import gezhi.bodies.model.KindTable;
import gezhi.bodies.store.BodyJournal;
import gezhi.bodies.store.BodyReads;
import gezhi.bodies.store.BodyStore;
import gezhi.platform.Ids;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of bodies of the city at hand. Staff read it, residents what is public of it; row security lets the administrator and the
 * program write.
 */
@Service
@Transactional(readOnly = true)
public class Bodies {
    /** A chain has fewer levels. */
    static final int MOST_STEPS_UP = 20;

    private final BodyStore store;
    private final BodyReads reads;
    private final Endings endings;
    private final BodyJournal journal;
    private final Clock clock;

    Bodies(BodyStore store, BodyReads reads, Endings endings, BodyJournal journal, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.endings = endings;
        this.journal = journal;
        this.clock = clock;
    }

    public Optional<Body> find(UUID id) {
        return store.find(city(), id);
    }

    /** The standing body that {@link Body#label()} names. */
    public Optional<Body> findLabelled(String label) {
        return store.labelled(city(), label);
    }

    /**
     * Standing bodies in order of seat.
     *
     * @param subtree where they sit; the city's code for all
     * @param kind null for every kind
     * @param words part of the name, empty for every name
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    public Slice<Body> list(String subtree, @Nullable BodyKind kind, String words, String after) {
        BodyReads.Filter filter = new BodyReads.Filter(subtree, kind == null ? "" : kind.name(), words.strip());
        return Slice.of(reads.page(city(), filter, after, Slice.SIZE + 1), Slice.SIZE, Bodies::key);
    }

    /** What stands directly under a body or is affiliated to it, in order of seat. */
    public Slice<Body> listUnder(UUID superior, String after) {
        return Slice.of(reads.subordinates(city(), superior, after, Slice.SIZE + 1), Slice.SIZE, Bodies::key);
    }

    /** The bodies above one, the highest first. */
    public List<Body> path(Body body) {
        List<Body> path = new ArrayList<>();
        @Nullable UUID above = body.superior();
        while (above != null && path.size() < MOST_STEPS_UP) {
            Optional<Body> found = find(above);
            found.ifPresent(path::add);
            above = found.map(Body::superior).orElse(null);
        }
        Collections.reverse(path);
        return path;
    }

    /** What was entered about a body, the newest first, at most 50; for staff. */
    public List<Entry> journal(UUID body) {
        return journal.list(city(), body);
    }

    /** Enters a body that was set up on the day the draft says. */
    @Transactional
    public BodyOutcome open(Body.Draft draft) {
        store.lock(city());
        Optional<Reason> reason = refusal(null, draft);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        UUID id = Ids.next();
        store.insert(city(), List.of(new BodyStore.Fresh(id, Objects.requireNonNull(draft.kind()), draft)));
        journal.addOpened(Scoped.current(), List.of(id), Map.of(), clock.instant());
        return new Registered(find(id).orElseThrow());
    }

    /**
     * Corrects a standing body.
     *
     * @param version the one that was seen
     */
    @Transactional
    public BodyOutcome change(UUID id, int version, Body.Draft draft) {
        store.lock(city());
        Optional<Body> found = find(id).filter(Body::stands);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_BODY);
        }
        Optional<Reason> reason = refusal(id, draft);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        if (!store.update(city(), id, version, Objects.requireNonNull(draft.kind()), draft)) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        Body after = find(id).orElseThrow();
        journal.add(
                Scoped.current(), id, Deed.CHANGED, clock.instant(), Differences.of(found.get(), after, this::label));
        return new Registered(after);
    }

    /**
     * Closes a body; what it stood for ends on the same day. Refused while something stands under it or members belong to it.
     *
     * @param on from the day it was set up to today
     */
    @Transactional
    public BodyOutcome close(UUID id, int version, LocalDate on) {
        store.lock(city());
        Optional<Body> found = find(id).filter(Body::stands);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_BODY);
        }
        if (!listUnder(id, "").isEmpty()) {
            return new Refused(Reason.HAS_SUBORDINATES);
        }
        if (on.isAfter(today()) || on.isBefore(found.get().validFrom())) {
            return new Refused(Reason.BAD_DAY);
        }
        Optional<BodyOutcome> left = endings.refusal(id);
        if (left.isPresent()) {
            return left.get();
        }
        if (!endings.close(id, version, on)) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        Entry.Change until = new Entry.Change("until", "", on.toString());
        journal.add(Scoped.current(), id, Deed.CLOSED, clock.instant(), List.of(until));
        return new Registered(find(id).orElseThrow());
    }

    /**
     * Why an entry would be refused now; nothing when it would be taken.
     *
     * @param id null for a new body
     */
    Optional<Reason> refusal(@Nullable UUID id, Body.Draft draft) {
        Optional<Reason> reason = Admission.refusal(id, draft, register(), today());
        return reason.isPresent() || id == null
                ? reason
                : refusedByOthers(id, Objects.requireNonNull(draft.kind()), draft);
    }

    /** What stands under it and what it stands for must fit what it is to be. */
    private Optional<Reason> refusedByOthers(UUID id, BodyKind kind, Body.Draft draft) {
        BodyReads.Under under = reads.under(city(), id);
        if (under.kinds().stream().anyMatch(below -> !KindTable.mayStandUnder(below, kind))) {
            return Optional.of(Reason.SUBORDINATES_OF_OTHER_KIND);
        }
        if (under.seats().stream().anyMatch(below -> !below.startsWith(draft.seat()))) {
            return Optional.of(Reason.SUBORDINATES_OUTSIDE);
        }
        String reach = Optional.ofNullable(draft.superior())
                .flatMap(this::find)
                .map(Body::seat)
                .orElse(draft.seat());
        boolean fits = endings.held(id).stream()
                .allMatch(standing -> standing.division().startsWith(reach)
                        && !standing.since().isBefore(draft.from())
                        && Level.of(city(), standing.division())
                                .filter(level -> KindTable.mayStandFor(kind, level))
                                .isPresent());
        return fits ? Optional.empty() : Optional.of(Reason.STANDS_FOR_OTHERS);
    }

    private Admission.Register register() {
        return new Admission.Register() {
            @Override
            public Optional<Body> find(UUID id) {
                return store.find(city(), id);
            }

            @Override
            public Optional<UUID> named(String name, String seat) {
                return store.named(city(), name, seat).map(Body::id);
            }

            @Override
            public boolean isSeat(String code) {
                return !store.seats(city(), List.of(code)).isEmpty();
            }
        };
    }

    private String label(@Nullable UUID id) {
        return id == null ? "" : find(id).map(Body::label).orElse("");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String key(Body body) {
        return body.seat() + "." + body.id();
    }

    private static String city() {
        return Scoped.current().city();
    }
}
