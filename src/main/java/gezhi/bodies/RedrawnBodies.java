package gezhi.bodies;

import gezhi.bodies.Entry.Change;
import gezhi.bodies.Entry.Deed;
import gezhi.bodies.store.BodyJournal;
import gezhi.bodies.store.BodyStore;
import gezhi.bodies.store.SeatStore;
import gezhi.bodies.store.StandingStore;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Following;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bodies go along when grids are redrawn, by the program, in the transaction of who calls; what they stood for until then stays in the register. */
@Service
public class RedrawnBodies {
    private final BodyStore store;
    private final SeatStore seats;
    private final StandingStore standings;
    private final BodyJournal journal;
    private final Clock clock;

    RedrawnBodies(BodyStore store, SeatStore seats, StandingStore standings, BodyJournal journal, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.standings = standings;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * False when it cannot be done: a body has changed meanwhile, or one would sit or stand outside what is above it. Then who calls takes all back.
     *
     * @param sitting by id of body, from the old seat to the new one
     * @param standing by id of body, from the division it stands for to the one it will stand for; to nothing where it stands for none any more
     * @param on the first day on which it is so
     */
    @Transactional
    public boolean follow(List<Following> sitting, List<Following> standing, LocalDate on) {
        String city = Scoped.current().city();
        store.lock(city);
        if (seats.move(city, sitting) != sitting.size()) {
            return false;
        }
        for (Following each : standing) {
            if (!standings.end(city, each.from(), on)) {
                return false;
            }
        }
        standings.insert(
                city,
                standing.stream()
                        .filter(each -> !each.to().isEmpty())
                        .map(each -> new Standing.Fresh(each.to(), UUID.fromString(each.key()), on))
                        .toList());
        sitting.forEach(each -> enter(each, Deed.CHANGED, new Change("seat", each.from(), each.to())));
        standing.forEach(each -> {
            enter(each, Deed.LEFT, new Change("division", each.from(), ""));
            if (!each.to().isEmpty()) {
                enter(each, Deed.STOOD, new Change("division", "", each.to()));
            }
        });
        return !seats.isAnyOutside(
                city,
                Stream.concat(sitting.stream(), standing.stream())
                        .map(Following::key)
                        .distinct()
                        .toList());
    }

    private void enter(Following each, Deed deed, Change change) {
        journal.add(Scoped.current(), UUID.fromString(each.key()), deed, clock.instant(), List.of(change));
    }
}
