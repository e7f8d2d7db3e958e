package gezhi.planning;

import gezhi.planning.GroundworkOutcome.Faulty;
import gezhi.planning.GroundworkOutcome.Kept;
import gezhi.planning.GroundworkOutcome.Refused;
import gezhi.planning.GroundworkStore.Sum;
import gezhi.planning.GroundworkStore.Total;
import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.PlanningOutcome.Reason;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * What plans of grids count with besides households: roads, rivers and walls between units, and what is known of units. Who may draw plans brings it
 * in for their own area; it counts in every plan drawn from then on, those of areas above and below too. Plans that are there stay as they are.
 */
@Service
class Groundwork {
    private final GroundworkStore store;
    private final Planners planners;
    private final Clock clock;

    Groundwork(GroundworkStore store, Planners planners, Clock clock) {
        this.store = store;
        this.planners = planners;
        this.clock = clock;
    }

    boolean mayBring() {
        return planners.mayPlan();
    }

    /** In place of all that were brought in for the area of who acts. */
    GroundworkOutcome bringBarriers(SentText file) {
        if (!mayBring()) {
            return new Refused(Reason.NOT_YOURS);
        }
        if (file.wrong() != null) {
            return new Refused(file.wrong());
        }
        BarrierFile.Told told = BarrierFile.read(file.text());
        if (told.wrong() != null) {
            return told.wrong();
        }
        store.replace(Scoped.current().subtree(), told.barriers(), clock.instant());
        return new Kept(told.barriers().size());
    }

    /** Takes those away that were brought in for the area of who acts. */
    GroundworkOutcome clearBarriers() {
        if (!mayBring()) {
            return new Refused(Reason.NOT_YOURS);
        }
        store.replace(Scoped.current().subtree(), List.of(), clock.instant());
        return new Kept(0);
    }

    /** What the file says of a unit takes the place of what was known; units that it does not name, and fields left empty, stay as they were. */
    GroundworkOutcome bringFigures(SentText file) {
        if (!mayBring()) {
            return new Refused(Reason.NOT_YOURS);
        }
        if (file.wrong() != null) {
            return new Refused(file.wrong());
        }
        FiguresFile.Told told = FiguresFile.read(file.text());
        if (told.wrong() != null) {
            return told.wrong();
        }
        List<Fault> unknown = unknown(told.figures());
        if (!unknown.isEmpty()) {
            return new Faulty(unknown);
        }
        store.put(told.figures(), clock.instant());
        return new Kept(told.figures().size());
    }

    /** Units that do not stand, or not in the area of who acts. */
    private List<Fault> unknown(List<UnitFigures> figures) {
        String area = Scoped.current().subtree();
        Set<String> standing = new HashSet<>(
                store.units(figures.stream().map(UnitFigures::unit).toList()));
        return figures.stream()
                .map(UnitFigures::unit)
                .filter(unit -> !unit.startsWith(area) || !standing.contains(unit))
                .limit(Assignment.MOST_FAULTS)
                .map(unit -> Assignment.named("unknown", unit))
                .toList();
    }

    /** Barriers that count somewhere in the area of who looks, by area and kind. */
    List<Sum> barriers() {
        return store.sums();
    }

    /** Of how many units of the area of who looks each figure is known. */
    List<Total> figures() {
        return store.totals(Scoped.current().subtree());
    }
}
