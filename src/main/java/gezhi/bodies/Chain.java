package gezhi.bodies;

import gezhi.bodies.Entry.Change;
import gezhi.bodies.Entry.Deed;
import gezhi.bodies.StandingOutcome.Done;
import gezhi.bodies.StandingOutcome.Reason;
import gezhi.bodies.StandingOutcome.Refused;
import gezhi.bodies.model.KindTable;
import gezhi.bodies.store.BodyJournal;
import gezhi.bodies.store.BodyStore;
import gezhi.bodies.store.StandingStore;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which body stands for which division of the city at hand: one grid one branch, several grids one branch, groups in units. Never two for
 * one division at a time; what was is kept.
 */
@Service
@Transactional(readOnly = true)
public class Chain {
    private final BodyStore bodies;
    private final StandingStore store;
    private final BodyJournal journal;
    private final Divisions divisions;
    private final Clock clock;

    Chain(BodyStore bodies, StandingStore store, BodyJournal journal, Divisions divisions, Clock clock) {
        this.bodies = bodies;
        this.store = store;
        this.journal = journal;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Who stands for the division and who did, the latest first. */
    public List<Standing> forDivision(String division) {
        return store.forDivision(city(), division);
    }

    /** What a body stands for, and after that what it stood for. */
    public List<Standing> of(UUID body) {
        return store.of(city(), body);
    }

    /**
     * Lets a body stand for a division.
     *
     * @param since from the day it was set up to today; free from then on
     */
    @Transactional
    public StandingOutcome stand(String division, UUID body, LocalDate since) {
        bodies.lock(city());
        Optional<Division> place = divisions.find(division).filter(found -> found.validTo() == null);
        if (place.isEmpty()) {
            return new Refused(Reason.NO_SUCH_DIVISION);
        }
        Optional<Body> found = bodies.find(city(), body).filter(Body::stands);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_BODY);
        }
        if (!KindTable.mayStandFor(found.get().kind(), place.get().level())) {
            return new Refused(Reason.WRONG_LEVEL);
        }
        if (!reaches(found.get(), division)) {
            return new Refused(Reason.OUTSIDE);
        }
        if (since.isAfter(LocalDate.now(clock)) || since.isBefore(found.get().validFrom())) {
            return new Refused(Reason.BAD_DAY);
        }
        if (store.isTaken(city(), division, since)) {
            return new Refused(Reason.TAKEN);
        }
        store.insert(city(), List.of(new Standing.Fresh(division, body, since)));
        journal.add(Scoped.current(), body, Deed.STOOD, clock.instant(), List.of(new Change("division", "", division)));
        return new Done();
    }

    /** The same for the body that {@link Body#label()} names. */
    @Transactional
    public StandingOutcome stand(String division, String label, LocalDate since) {
        return bodies.labelled(city(), label)
                .map(body -> stand(division, body.id(), since))
                .orElse(new Refused(Reason.NO_SUCH_BODY));
    }

    /**
     * Ends that a body stands for a division.
     *
     * @param on from the day it began to today
     */
    @Transactional
    public StandingOutcome end(String division, LocalDate on) {
        bodies.lock(city());
        if (on.isAfter(LocalDate.now(clock))) {
            return new Refused(Reason.BAD_DAY);
        }
        Optional<Standing> now = forDivision(division).stream()
                .filter(standing -> standing.until() == null)
                .findFirst();
        if (now.isEmpty() || !store.end(city(), division, on)) {
            return new Refused(Reason.NOBODY_STANDS);
        }
        journal.add(
                Scoped.current(),
                now.get().body(),
                Deed.LEFT,
                clock.instant(),
                List.of(new Change("division", division, "")));
        return new Done();
    }

    /** A branch of several grids sits in one of them or in their community; its superior's seat holds them all. */
    private boolean reaches(Body body, String division) {
        @Nullable UUID superior = body.superior();
        return division.startsWith(body.seat())
                || superior != null
                        && bodies.find(city(), superior)
                                .filter(above -> division.startsWith(above.seat()))
                                .isPresent();
    }

    private static String city() {
        return Scoped.current().city();
    }
}
