package gezhi.redrawing;

import gezhi.planning.GridPlan;
import gezhi.planning.PlannedGrid;
import gezhi.platform.Ids;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.ProposalOutcome.Done;
import gezhi.redrawing.ProposalOutcome.Reason;
import gezhi.redrawing.ProposalOutcome.Refused;
import gezhi.redrawing.ProposalTable.Line;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plans of grids that were submitted: decided by the level above, withdrawn by who submitted, until it takes effect on the day that the level above set. */
@Service
public class Proposals {
    /** Characters of a reason. */
    static final int LONGEST_WORDS = 400;

    private final ProposalStore store;
    private final Consequences consequences;
    private final Approvers approvers;
    private final Planned planned;
    private final Clock clock;

    Proposals(ProposalStore store, Consequences consequences, Approvers approvers, Planned planned, Clock clock) {
        this.store = store;
        this.consequences = consequences;
        this.approvers = approvers;
        this.planned = planned;
        this.clock = clock;
    }

    /**
     * Submits a plan as it was looked at, and holds it: until the proposal is refused or withdrawn, nobody changes or throws away the plan.
     *
     * @param version {@link GridPlan#version()} as it was looked at; refused when the plan is another one by now
     */
    public ProposalOutcome submit(UUID plan, int version) {
        Scope scope = Scoped.current();
        Optional<GridPlan> found =
                planned.find(plan).filter(each -> each.state().hasGrids());
        if (found.isEmpty()) {
            return new Refused(Reason.NOT_THERE);
        }
        String area = found.get().wish().area();
        if (!planned.mayPlan() || !found.get().own() || !scope.covers(area)) {
            return new Refused(Reason.NOT_YOURS);
        }
        // Versions only go up: read after this, and held in the same version below, the grids are those of this
        // version.
        if (found.get().version() != version) {
            return new Refused(Reason.CHANGED);
        }
        List<PlannedGrid> grids = planned.grids(plan);
        Redrawing drawn = consequences.redrawing(
                area,
                grids.stream()
                        .map(grid -> new Redrawing.Wanted(grid.seq(), grid.community(), grid.dedicated(), grid.units()))
                        .toList());
        if (!drawn.fits()) {
            return new Refused(Reason.DOES_NOT_FIT);
        }
        if (drawn.created().isEmpty()) {
            return new Refused(Reason.NOTHING_CHANGES);
        }
        Proposal proposal = new Proposal(
                Ids.next(),
                plan,
                area,
                found.get().wish().name(),
                ProposalState.SUBMITTED,
                scope.person(),
                scope.subtree(),
                clock.instant(),
                null);
        return Scoped.call(Scope.system(scope.city()), () -> store.submit(proposal, version, grids, scope.role()))
                .<ProposalOutcome>map(Refused::new)
                .orElse(new Done(proposal.id()));
    }

    /** Approves, refuses or withdraws. Of what was approved before, the day on which it takes effect is set by {@link #appoint}. */
    public ProposalOutcome decide(UUID id, ProposalDeed deed, String words) {
        return switch (deed) {
            case APPOINT -> new Refused(Reason.BAD_DAY);
            case CHOOSE -> new Refused(Reason.NO_SUCH_CHOICE);
            default -> act(id, deed, words, null);
        };
    }

    /**
     * Sets the day on which an approved plan takes effect, in place of one that was set before. Refused while there is something of which people have to
     * say where it goes.
     *
     * @param on from today to the same day next year
     */
    public ProposalOutcome appoint(UUID id, LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on.isBefore(today) || on.isAfter(today.plusYears(1))) {
            return new Refused(Reason.BAD_DAY);
        }
        return act(id, ProposalDeed.APPOINT, on.toString(), on);
    }

    private ProposalOutcome act(UUID id, ProposalDeed deed, String words, @Nullable LocalDate on) {
        Optional<Proposal> found = store.find(id);
        if (found.isEmpty()) {
            return new Refused(Reason.NOT_THERE);
        }
        Proposal proposal = found.get();
        Optional<Line> line = ProposalTable.find(proposal.state(), deed);
        if (line.isEmpty()) {
            return new Refused(Reason.NOT_NOW);
        }
        if (!isParty(proposal, line.get())) {
            return new Refused(Reason.NOT_YOURS);
        }
        String said = words.strip();
        if (line.get().words() && said.isEmpty()) {
            return new Refused(Reason.NO_REASON);
        }
        if (said.length() > LONGEST_WORDS || said.indexOf('\0') >= 0) {
            return new Refused(Reason.TOO_LONG);
        }
        if (line.get().fits()
                && !consequences.redrawing(proposal.area(), store.grids(id)).fits()) {
            return new Refused(Reason.DOES_NOT_FIT);
        }
        if (on != null && consequences.findAll(proposal).isUndecided()) {
            return new Refused(Reason.UNDECIDED);
        }
        Scope scope = Scoped.current();
        boolean moved = Scoped.call(
                Scope.system(scope.city()),
                () -> store.decide(proposal, scope, deed, line.get().to(), on, said, clock.instant()));
        return moved ? new Done(id) : new Refused(Reason.NOT_NOW);
    }

    public Optional<Proposal> find(UUID id) {
        return store.find(id);
    }

    /** Those within sight, the newest first; {@code after} is the key of the page before. */
    public Slice<Proposal> list(String after) {
        List<Proposal> found = store.list(RowKey.of(after, RowKey.NEWEST), Slice.SIZE + 1);
        return Slice.of(found, Slice.SIZE, each -> new RowKey(each.submittedAt(), each.id()).text());
    }

    public List<Proposal.Entry> journal(UUID id) {
        return store.journal(id);
    }

    /** What who acts may do now. */
    public List<ProposalDeed> offered(Proposal proposal) {
        return ProposalTable.from(proposal.state()).stream()
                .filter(line -> isParty(proposal, line))
                .map(Line::deed)
                .toList();
    }

    private boolean isParty(Proposal proposal, Line line) {
        Scope scope = Scoped.current();
        boolean own = scope.person() != null && scope.person().equals(proposal.submittedBy());
        return switch (line.who()) {
            case PLANNER, PROGRAM -> false;
            case SUBMITTER -> own && planned.mayPlan() && scope.covers(proposal.area());
            case SUPERIOR -> !own && approvers.isSuperior(proposal);
        };
    }
}
