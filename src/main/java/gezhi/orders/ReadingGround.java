package gezhi.orders;

import gezhi.orders.assign.Ground;
import gezhi.orders.assign.Wanted;
import gezhi.orders.loop.Weighing;
import gezhi.orders.store.AssignmentReads;
import gezhi.orders.store.AssignmentReads.Engaged;
import gezhi.orders.store.AssignmentReads.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a desk has to assign: its orders that nobody is asked for, and for each whom the suggestions name and who is free. */
@Component
@Transactional(readOnly = true)
class ReadingGround {
    /** Of more, the soonest; the others follow when these are dispatched. */
    static final int MOST = 100;

    private final AssignmentReads reads;
    private final Suggesting suggesting;
    private final Clock clock;

    ReadingGround(AssignmentReads reads, Suggesting suggesting, Clock clock) {
        this.reads = reads;
        this.suggesting = suggesting;
        this.clock = clock;
    }

    /** @param versions of the orders as they are, the soonest first */
    record Read(Ground ground, Map<UUID, Integer> versions) {}

    /** Whoever is asked for something else at that time, or at it, is left out. */
    public Read read(int days) {
        Instant now = clock.instant();
        List<Engaged> engaged = reads.engaged(now);
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        for (Waiting each : reads.waiting(now, now.plus(Duration.ofDays(days)), MOST)) {
            versions.put(each.id(), each.version());
            Map<UUID, Integer> may = new HashMap<>();
            for (Suggestion one : suggesting.listAll(each.id())) {
                if (isFree(one, each.from(), each.to(), engaged)) {
                    may.put(one.volunteer(), one.points());
                }
            }
            wanted.add(new Wanted(
                    each.id(),
                    each.from(),
                    each.to(),
                    LocalDate.ofInstant(each.from(), clock.getZone()),
                    each.places(),
                    each.at(),
                    may));
        }
        return new Read(new Ground(wanted), versions);
    }

    /** Is somebody free then, as far as orders tell? */
    static boolean isFree(Suggestion one, Instant from, Instant to, List<Engaged> engaged) {
        return !one.reasons().contains(Weighing.BUSY)
                && engaged.stream().noneMatch(each -> each.person().equals(one.person()) && each.overlaps(from, to));
    }
}
