package gezhi.bodies;

import gezhi.bodies.BodyOutcome.Reason;
import gezhi.bodies.BodyOutcome.Refused;
import gezhi.bodies.Entry.Change;
import gezhi.bodies.Entry.Deed;
import gezhi.bodies.model.KindTable;
import gezhi.bodies.store.BodyJournal;
import gezhi.bodies.store.BodyReads;
import gezhi.bodies.store.BodyStore;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One body goes into another: what stands under it and what it stands for goes over on the same day, then it is closed. */
@Component
class Merger {
    private final BodyStore store;
    private final BodyReads reads;
    private final Endings endings;
    private final BodyJournal journal;
    private final Clock clock;

    Merger(BodyStore store, BodyReads reads, Endings endings, BodyJournal journal, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.endings = endings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why the one cannot go into the other; nothing when it can. */
    Optional<Reason> refusal(Body from, @Nullable Body into) {
        if (into == null
                || into.id().equals(from.id())
                || into.kind().family() != from.kind().family()) {
            return Optional.of(Reason.NO_SUCH_SUPERIOR);
        }
        if (isUnder(into, from)) {
            return Optional.of(Reason.UNDER_ITSELF);
        }
        BodyReads.Under under = reads.under(city(), from.id());
        if (under.kinds().stream().anyMatch(below -> !KindTable.mayStandUnder(below, into.kind()))) {
            return Optional.of(Reason.SUBORDINATES_OF_OTHER_KIND);
        }
        if (under.seats().stream().anyMatch(below -> !below.startsWith(into.seat()))) {
            return Optional.of(Reason.SUBORDINATES_OUTSIDE);
        }
        String reach = Optional.ofNullable(into.superior())
                .flatMap(above -> store.find(city(), above))
                .map(Body::seat)
                .orElse(into.seat());
        boolean fits = endings.held(from.id()).stream()
                .map(Standing::division)
                .allMatch(division -> division.startsWith(reach)
                        && Level.of(city(), division)
                                .filter(level -> KindTable.mayStandFor(into.kind(), level))
                                .isPresent());
        return fits ? Optional.empty() : Optional.of(Reason.STANDS_FOR_OTHERS);
    }

    /** Done by who holds the lock of the register. Its members do not go over: they are transferred one by one before. */
    BodyOutcome merge(Body from, @Nullable Body into, LocalDate on) {
        Optional<Reason> reason = refusal(from, into);
        if (reason.isPresent() || into == null) {
            return new Refused(reason.orElse(Reason.NO_SUCH_BODY));
        }
        Optional<BodyOutcome> left = endings.refusal(from.id());
        if (left.isPresent()) {
            return left.get();
        }
        List<Standing> standing = endings.held(from.id());
        boolean early = on.isBefore(from.validFrom()) || on.isBefore(into.validFrom());
        if (early || standing.stream().anyMatch(each -> each.since().isAfter(on))) {
            return new Refused(Reason.BAD_DAY);
        }
        List<String> held = standing.stream().map(Standing::division).toList();
        List<UUID> moved = store.moveUnder(city(), from.id(), into.id());
        endings.handOver(from.id(), into.id(), on);
        endings.close(from.id(), from.version(), on);
        sign(from, Deed.CLOSED, new Change("into", "", into.label()));
        sign(into, Deed.CHANGED, new Change("merged", "", from.label()));
        moved.forEach(below -> sign(below, Deed.CHANGED, new Change("superior", from.label(), into.label())));
        held.forEach(division -> sign(into, Deed.STOOD, new Change("division", "", division)));
        return new BodyOutcome.Registered(store.find(city(), from.id()).orElseThrow());
    }

    /** At any depth: what stands under it would come to stand above itself. */
    private boolean isUnder(Body body, Body other) {
        Optional<Body> above = Optional.of(body);
        for (int steps = 0; steps < Bodies.MOST_STEPS_UP && above.isPresent(); steps++) {
            above = Optional.ofNullable(above.get().superior()).flatMap(id -> store.find(city(), id));
            if (above.filter(found -> found.id().equals(other.id())).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void sign(Body body, Deed deed, Change change) {
        sign(body.id(), deed, change);
    }

    private void sign(UUID body, Deed deed, Change change) {
        journal.add(Scoped.current(), body, deed, clock.instant(), List.of(change));
    }

    private static String city() {
        return Scoped.current().city();
    }
}
