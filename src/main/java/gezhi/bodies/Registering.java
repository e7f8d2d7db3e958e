package gezhi.bodies;

import gezhi.bodies.store.BodyJournal;
import gezhi.bodies.store.BodyStore;
import gezhi.bodies.store.HeadCountStore;
import gezhi.bodies.store.StandingStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes many new bodies at once. Callers have checked them by the rules for one ({@code bodies.model.Admission}); the database refuses
 * what is left. Each has its first entry in the journal, like one entered on screen.
 */
@Service
@Transactional
public class Registering {
    private final BodyStore bodies;
    private final StandingStore standings;
    private final HeadCountStore counts;
    private final BodyJournal journal;
    private final Clock clock;

    Registering(BodyStore bodies, StandingStore standings, HeadCountStore counts, BodyJournal journal, Clock clock) {
        this.bodies = bodies;
        this.standings = standings;
        this.counts = counts;
        this.journal = journal;
        this.clock = clock;
    }

    /** A body that is not there yet. */
    public record New(UUID id, Body.Draft draft) {}

    /** How many members a new body has. */
    public record Counted(UUID body, HeadCount count) {}

    /** @param standings and {@code counted} of the new bodies only */
    public void write(List<New> fresh, List<Standing.Fresh> standing, List<Counted> counted) {
        Scope by = Scoped.current();
        bodies.lock(by.city());
        bodies.insert(
                by.city(),
                fresh.stream()
                        .map(body -> new BodyStore.Fresh(
                                body.id(), Objects.requireNonNull(body.draft().kind()), body.draft()))
                        .toList());
        standings.insert(by.city(), standing);
        Map<UUID, String> divisions = standing.stream()
                .collect(Collectors.groupingBy(
                        Standing.Fresh::body, Collectors.mapping(Standing.Fresh::division, Collectors.joining(", "))));
        journal.addOpened(by, fresh.stream().map(New::id).toList(), divisions, clock.instant());
        counts.save(
                by,
                counted.stream()
                        .map(each -> new HeadCountStore.Fresh(each.body(), each.count()))
                        .toList(),
                clock.instant());
    }
}
