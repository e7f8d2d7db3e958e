package gezhi.bodies;

import gezhi.bodies.store.BodyStore;
import gezhi.bodies.store.StandingStore;
import gezhi.platform.scope.Scoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How a body ends: what it stands for ends with it, and nobody may be left in it. Done by who holds the lock of the register. */
@Component
class Endings {
    private final BodyStore store;
    private final StandingStore standings;
    private final ObjectProvider<ClosingGuard> guards;

    Endings(BodyStore store, StandingStore standings, ObjectProvider<ClosingGuard> guards) {
        this.store = store;
        this.standings = standings;
        this.guards = guards;
    }

    /** Refused while members belong to it: they are transferred first, since nobody may be without an organization. */
    Optional<BodyOutcome> refusal(UUID body) {
        int members =
                guards.stream().mapToInt(guard -> guard.countRemaining(body)).sum();
        return members == 0 ? Optional.empty() : Optional.of(new BodyOutcome.HasMembers(members));
    }

    /** False when it is not the version seen, or was closed. */
    boolean close(UUID body, int version, LocalDate on) {
        if (!store.close(city(), body, version, on)) {
            return false;
        }
        standings.endAll(city(), body, on);
        return true;
    }

    /** What it stands for now. */
    List<Standing> held(UUID body) {
        return standings.of(city(), body).stream()
                .filter(standing -> standing.until() == null)
                .toList();
    }

    /** What it stands for is another's from that day on. */
    void handOver(UUID from, UUID into, LocalDate on) {
        List<Standing> held = held(from);
        standings.endAll(city(), from, on);
        standings.insert(
                city(),
                held.stream()
                        .map(standing -> new Standing.Fresh(standing.division(), into, on))
                        .toList());
    }

    private static String city() {
        return Scoped.current().city();
    }
}
