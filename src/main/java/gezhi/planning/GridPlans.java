package gezhi.planning;

import gezhi.planning.PlanningOutcome.Begun;
import gezhi.planning.PlanningOutcome.Faulty;
import gezhi.planning.PlanningOutcome.Reason;
import gezhi.planning.PlanningOutcome.Refused;
import gezhi.platform.Ids;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Plans of grids of the city at hand: wished for, drawn, compared, brought in from elsewhere. Row security decides whose one sees. */
@Service
public class GridPlans {
    /** So long not heard of, a drawing was interrupted. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern CODE = Pattern.compile("[0-9]+");

    private final GridPlanStore store;
    private final Drafting drafting;
    private final Planners planners;
    private final Divisions divisions;
    private final Clock clock;

    GridPlans(GridPlanStore store, Drafting drafting, Planners planners, Divisions divisions, Clock clock) {
        this.store = store;
        this.drafting = drafting;
        this.planners = planners;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Whether who acts may draw plans somewhere. */
    public boolean mayPlan() {
        return planners.mayPlan();
    }

    /** Begins to draw; {@link #find} tells how far it is. Refused while another drawing of the same person runs or waits. */
    public PlanningOutcome draw(PlanWish wish) {
        Optional<Reason> wrong = wrong(wish);
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        if (!wish.units().none() || wish.balance().weight() != Weight.HOUSEHOLDS) {
            Terrain terrain = terrain(wish);
            List<PlanningOutcome.Fault> unknown = wish.units().faults(terrain);
            if (!unknown.isEmpty()) {
                return new Faulty(unknown);
            }
            if (lacks(wish, terrain)) {
                return new Refused(Reason.NO_WEIGHT);
            }
        }
        UUID id = Ids.next();
        interrupt();
        if (!store.add(id, wish, false, clock.instant())) {
            return new Refused(Reason.ANOTHER_RUNS);
        }
        drafting.begin(id, wish, 0);
        return new Begun(id);
    }

    /**
     * Keeps a plan made elsewhere if it keeps the rules: every unit of the area in one grid, every grid in one piece and in one community, dedicated
     * grids as they are, and units together and apart as wished.
     *
     * @param wish what it is measured by
     * @param grids name of its grid by code of unit
     */
    public PlanningOutcome bring(PlanWish wish, Map<String, String> grids) {
        Optional<Reason> wrong = grids.isEmpty() ? Optional.of(Reason.NO_ASSIGNMENT) : wrong(wish);
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        Terrain terrain = terrain(wish);
        List<PlanningOutcome.Fault> unknown = wish.units().faults(terrain);
        if (!unknown.isEmpty()) {
            return new Faulty(unknown);
        }
        Assignment assignment = new Assignment(terrain, grids, wish.units());
        if (lacks(wish, terrain)) {
            return new Refused(Reason.NO_WEIGHT);
        }
        if (!assignment.faults().isEmpty()) {
            return new Faulty(assignment.faults());
        }
        UUID id = Ids.next();
        drafting.bring(id, wish, terrain, assignment.division());
        return new Begun(id);
    }

    /** Whether nothing is known of what grids are to have alike. Where no household lives all grids are alike, as before. */
    private static boolean lacks(PlanWish wish, Terrain terrain) {
        return wish.balance().weight() != Weight.HOUSEHOLDS && terrain.isWeightless();
    }

    private Terrain terrain(PlanWish wish) {
        return Scoped.call(Scope.system(Scoped.current().city()), () -> drafting.terrain(wish));
    }

    /** Asks a drawing to stop; it keeps the best plan so far. Somebody else's goes on, unless the administrator asks. */
    public void cancel(UUID id) {
        if (planners.mayPlan()) {
            store.askToCancel(id);
        }
    }

    /**
     * Goes on with a drawing that was stopped, failed or was interrupted, from the best plan that was kept; one of which nothing was kept begins anew. False
     * when there is nothing left to do, it is not one's own, or another drawing of who made it runs.
     */
    public boolean resume(UUID id) {
        Optional<GridPlan> plan = find(id).filter(found -> found.own() && found.isResumable());
        if (plan.isEmpty() || !planners.mayPlan() || wrong(plan.get().wish()).isPresent()) {
            return false;
        }
        try {
            if (!store.resume(id, clock.instant())) {
                return false;
            }
        } catch (DuplicateKeyException another) {
            return false;
        }
        drafting.begin(id, plan.get().wish(), plan.get().roundsDone());
        return true;
    }

    /** Throws a plan away; false when it is not there, still being drawn, or not one's own to throw away. */
    public boolean discard(UUID id) {
        return planners.mayPlan() && store.discard(id);
    }

    /**
     * Somebody answers for the plan as it is, for instance because it was submitted: from now on it is neither changed nor thrown away. Takes part
     * in the transaction of who calls. The scope must be that of who made the plan, of the administrator or of the program.
     *
     * @param version {@link GridPlan#version()} as it was looked at
     * @param by who answers for it; null for the program
     * @return false when it was changed meanwhile, is held already, has no grids or is not one's own
     */
    public boolean hold(UUID id, int version, @Nullable UUID by) {
        return store.hold(id, version, by, clock.instant());
    }

    /** Nobody answers for it any more: it may be changed again. The scope as for {@link #hold}. */
    public void release(UUID id) {
        store.release(id);
    }

    public Optional<GridPlan> find(UUID id) {
        interrupt();
        return store.find(id);
    }

    /** Plans for an area or what lies under it, the newest first; {@code after} is the key of the page before. */
    public Slice<GridPlan> list(String area, String after) {
        interrupt();
        List<GridPlan> found = store.list(area, RowKey.of(after, RowKey.NEWEST), Slice.SIZE + 1);
        return Slice.of(found, Slice.SIZE, plan -> new RowKey(plan.madeAt(), plan.id()).text());
    }

    private void interrupt() {
        Scope scope = Scope.system(Scoped.current().city());
        Scoped.run(scope, () -> store.interrupt(clock.instant().minus(PATIENCE)));
    }

    private Optional<Reason> wrong(PlanWish wish) {
        if (!CODE.matcher(wish.area()).matches()) {
            return Optional.of(Reason.NOT_AN_AREA);
        }
        Scope scope = Scoped.current();
        Optional<Level> level = Level.of(scope.city(), wish.area())
                .filter(found -> divisions
                        .find(wish.area())
                        .filter(division -> division.validTo() == null)
                        .isPresent());
        if (level.filter(found -> found == Level.TOWNSHIP || found == Level.COMMUNITY)
                .isEmpty()) {
            return Optional.of(Reason.NOT_AN_AREA);
        }
        if (!scope.covers(wish.area()) || !planners.mayPlan()) {
            return Optional.of(Reason.NOT_YOURS);
        }
        return wrongFigure(wish);
    }

    private static Optional<Reason> wrongFigure(PlanWish wish) {
        if (wish.name().isBlank()
                || wish.name().length() > PlanWish.LONGEST_NAME
                || wish.name().indexOf('\0') >= 0) {
            return Optional.of(Reason.NO_NAME);
        }
        if (wish.households() < 1 || wish.households() > PlanWish.MOST_HOUSEHOLDS) {
            return Optional.of(Reason.BAD_HOUSEHOLDS);
        }
        if (wish.tolerance() < 1 || wish.tolerance() > PlanWish.WIDEST) {
            return Optional.of(Reason.BAD_TOLERANCE);
        }
        if (wish.change() < 0 || wish.change() > PlanWish.MOST_CHANGE) {
            return Optional.of(Reason.BAD_CHANGE);
        }
        if (wish.seed() < 0) {
            return Optional.of(Reason.BAD_SEED);
        }
        if (wish.rounds() < 0 || wish.rounds() > PlanWish.MOST_ROUNDS) {
            return Optional.of(Reason.BAD_ROUNDS);
        }
        if (!wish.balance().isRight()) {
            return Optional.of(Reason.BAD_BARRIER);
        }
        if (!wish.units().togetherIsRight()) {
            return Optional.of(Reason.BAD_TOGETHER);
        }
        return wish.units().apartIsRight() ? Optional.empty() : Optional.of(Reason.BAD_APART);
    }
}
