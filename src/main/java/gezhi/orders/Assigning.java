package gezhi.orders;

import gezhi.orders.AssignOutcome.Begun;
import gezhi.orders.AssignOutcome.Reason;
import gezhi.orders.AssignOutcome.Refused;
import gezhi.orders.Assignment.Proposal;
import gezhi.orders.Assignment.Way;
import gezhi.orders.Assignment.Wish;
import gezhi.orders.store.AssignmentReads;
import gezhi.orders.store.AssignmentStore;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Orders of the next days that nobody is asked for yet, assigned together by the desk that keeps them: a greedy choice and the solver's beside it, both
 * only to look at until the desk dispatches one. Row security decides whose: everybody sees their own.
 */
@Service
public class Assigning {
    /** So long not heard of, it was interrupted. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final Duration KEPT = Duration.ofDays(1);

    private final AssignmentStore store;
    private final SolvingOrders solving;
    private final DispatchingTogether dispatching;
    private final AssignmentReads reads;
    private final Clock clock;

    Assigning(
            AssignmentStore store,
            SolvingOrders solving,
            DispatchingTogether dispatching,
            AssignmentReads reads,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.solving = solving;
        this.dispatching = dispatching;
        this.clock = clock;
    }

    /** Begins, in place of the last that the person asked for; {@link #find} tells how far it is. Refused while another of theirs is under way. */
    public AssignOutcome begin(Wish wish) {
        if (!wish.fits() || Scoped.current().role() != Role.COMMUNITY_DESK) {
            return new Refused(Reason.BAD_WISH);
        }
        tidy();
        UUID id = Ids.next();
        if (!store.add(id, wish, clock.instant())) {
            return new Refused(Reason.ANOTHER_RUNS);
        }
        solving.begin(id, wish);
        return new Begun(id);
    }

    /** Asks the solver to stop; the best until then is kept. */
    public void cancel(UUID id) {
        store.askToCancel(id);
    }

    public Optional<Assignment> find(UUID id) {
        tidy();
        return store.find(id);
    }

    /** The last that the person at hand asked for, while it is kept. */
    public Optional<UUID> findLast() {
        tidy();
        return store.findLast();
    }

    /** Names of the volunteers chosen, as far as the reader keeps them. */
    public Map<UUID, String> names(Assignment of) {
        Set<UUID> chosen = new HashSet<>();
        for (Way way : Way.values()) {
            Proposal proposal = of.of(way);
            if (proposal != null) {
                proposal.choice().helpers().values().forEach(chosen::addAll);
            }
        }
        return reads.names(chosen);
    }

    /**
     * Asks those who were chosen for these orders, all of them or nobody: what has changed meanwhile is named and nothing is dispatched. The same
     * request sent again changes nothing.
     *
     * @param words what those who are asked are told, at most 2,000 characters; may be empty
     */
    public AssignOutcome dispatch(UUID id, Way way, List<UUID> orders, UUID request, String words) {
        Optional<Assignment> found = store.find(id);
        if (found.isEmpty() || found.get().of(way) == null) {
            return new Refused(Reason.NOT_THERE);
        }
        return dispatching.dispatch(found.get(), way, orders, request, words);
    }

    private void tidy() {
        Instant now = clock.instant();
        Scope program = Scope.system(Scoped.current().city());
        Scoped.run(program, () -> store.tidy(now.minus(PATIENCE), now.minus(KEPT)));
    }
}
