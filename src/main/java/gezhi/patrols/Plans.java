package gezhi.patrols;

import gezhi.patrols.PlanOutcome.Kept;
import gezhi.patrols.PlanOutcome.Reason;
import gezhi.patrols.PlanOutcome.Refused;
import gezhi.platform.Ids;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import gezhi.territory.Following;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans of rounds, made by those who answer for the grids: a community's desk, a dispatcher, a supervisor. */
@Service
@Transactional
public class Plans {
    private final PlanStore store;
    private final Divisions divisions;
    private final Clock clock;

    Plans(PlanStore store, Divisions divisions, Clock clock) {
        this.store = store;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** A plan and the day of its last round; no name of who went. */
    public record Standing(Plan plan, @Nullable LocalDate lastRound) {

        public LocalDate due() {
            return plan.due(lastRound);
        }

        public boolean isLate(LocalDate today) {
            return due().isBefore(today);
        }
    }

    /** Standing plans in sight, in order of their grids; {@code after} is the last plan of the page before, null for the first. */
    @Transactional(readOnly = true)
    public Slice<Standing> list(@Nullable UUID after) {
        List<Standing> found = store.list(city(), Scoped.current().subtree(), after, Slice.SIZE + 1);
        return Slice.of(found, Slice.SIZE, row -> row.plan().id().toString());
    }

    /** Ended plans are found too: rounds name them. */
    @Transactional(readOnly = true)
    public Optional<Plan> find(UUID id) {
        return store.find(city(), id);
    }

    public PlanOutcome make(Plan.Draft draft) {
        Optional<Reason> wrong = wrong(draft);
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        UUID id = Ids.next();
        store.add(city(), plan(id, draft, 1));
        return new Kept(id);
    }

    /** Changes everything but the grid. Rounds made before keep what they say. */
    public PlanOutcome change(UUID id, int seen, Plan.Draft draft) {
        Optional<Plan> old = standing(id);
        if (old.isEmpty()) {
            return new Refused(Reason.NO_SUCH_PLAN);
        }
        Plan.Draft there =
                new Plan.Draft(old.get().grid(), draft.name(), draft.everyDays(), draft.from(), draft.places());
        Optional<Reason> wrong = wrong(there);
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        return store.change(city(), plan(id, there, seen + 1), seen)
                ? new Kept(id)
                : new Refused(Reason.CHANGED_MEANWHILE);
    }

    /** Ends a plan with this day. */
    public PlanOutcome end(UUID id, int seen) {
        Optional<Plan> old = standing(id);
        if (old.isEmpty()) {
            return new Refused(Reason.NO_SUCH_PLAN);
        }
        return store.end(city(), id, seen, today()) ? new Kept(id) : new Refused(Reason.CHANGED_MEANWHILE);
    }

    /**
     * Plans go along when grids are redrawn, by the program, in the transaction of who calls. Rounds keep the grid in which they were made; one that is under
     * way is refused, as after any change of a plan. False when a plan is not there any more.
     *
     * @param all by id of plan
     */
    public boolean follow(List<Following> all) {
        return store.follow(city(), all) == all.size();
    }

    private Optional<Plan> standing(UUID id) {
        return store.find(city(), id).filter(plan -> plan.until() == null);
    }

    private static Plan plan(UUID id, Plan.Draft draft, int version) {
        return new Plan(
                id, draft.grid(), draft.name().strip(), draft.everyDays(), draft.from(), null, version, draft.places());
    }

    private Optional<Reason> wrong(Plan.Draft draft) {
        if (!isOurGrid(draft.grid())) {
            return Optional.of(Reason.NOT_YOUR_GRID);
        }
        if (draft.name().isBlank() || draft.name().strip().length() > Plan.LONGEST_NAME) {
            return Optional.of(Reason.NO_NAME);
        }
        if (draft.everyDays() < 1 || draft.everyDays() > Plan.LONGEST_EVERY) {
            return Optional.of(Reason.BAD_EVERY);
        }
        boolean bad = draft.places().isEmpty()
                || draft.places().size() > Plan.MOST_PLACES
                || draft.places().stream().anyMatch(Plans::isBad);
        return bad ? Optional.of(Reason.BAD_PLACES) : Optional.empty();
    }

    private static boolean isBad(Plan.Place place) {
        return place.name().isBlank()
                || place.name().length() > Plan.LONGEST_NAME
                || place.lookFor().length() > Plan.LONGEST_LOOK_FOR;
    }

    private boolean isOurGrid(String code) {
        Scope scope = Scoped.current();
        return scope.covers(code)
                && divisions
                        .find(code)
                        .filter(division -> division.level() == Level.GRID)
                        .isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
