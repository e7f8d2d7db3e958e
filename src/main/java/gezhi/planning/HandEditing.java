package gezhi.planning;

import gezhi.planning.HandOutcome.Against;
import gezhi.planning.HandOutcome.Copied;
import gezhi.planning.HandOutcome.Done;
import gezhi.planning.HandOutcome.Reason;
import gezhi.planning.HandOutcome.Refused;
import gezhi.planning.edit.Edit;
import gezhi.planning.edit.Edited;
import gezhi.planning.edit.Editor;
import gezhi.planning.edit.Steps;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Plans changed by hand. Only a copy is changed, by who made it or the administrator, so that what was drawn stays to be compared with. Each change
 * names the version it was made on; on another one it is refused, so nothing that somebody else did is lost.
 */
@Service
class HandEditing {
    private final GridPlans plans;
    private final PlanStepStore steps;
    private final PlannedGridStore grids;
    private final TerrainStore terrains;
    private final Clock clock;

    HandEditing(GridPlans plans, PlanStepStore steps, PlannedGridStore grids, TerrainStore terrains, Clock clock) {
        this.plans = plans;
        this.steps = steps;
        this.grids = grids;
        this.terrains = terrains;
        this.clock = clock;
    }

    /** Whether who acts may change this plan as it is now. */
    boolean mayEdit(GridPlan plan) {
        return refusal(plan, plan.version()).isEmpty();
    }

    /**
     * A copy of a plan, to be changed by hand.
     *
     * @param request made once by the page and sent with every tap: the same request makes one copy
     * @param name 1 to 60 characters
     */
    HandOutcome copy(UUID of, UUID request, String name) {
        Optional<GridPlan> plan = plans.find(of).filter(found -> found.state().hasGrids());
        if (plan.isEmpty()) {
            return new Refused(Reason.NOT_THERE);
        }
        if (!plans.mayPlan() || !Scoped.current().covers(plan.get().wish().area())) {
            return new Refused(Reason.NOT_YOURS);
        }
        return steps.copy(of, Ids.next(), request, name, clock.instant().atOffset(ZoneOffset.UTC))
                .<HandOutcome>map(Copied::new)
                .orElse(new Refused(Reason.NOT_THERE));
    }

    /** @param version as who asks saw it */
    HandOutcome edit(UUID id, int version, HandDeed deed) {
        return change(id, version, deed.kind(), now -> {
            @Nullable Edit edit = deed.on(now.terrain());
            return edit == null
                    ? new Edited.Not(Edited.Why.NOTHING_CHOSEN, 0)
                    : new Editor(now.terrain().ground(), now.grids()).apply(edit);
        });
    }

    /** Takes the last step back that was not taken back yet. */
    HandOutcome undo(UUID id, int version) {
        return turn(id, version, Steps.Kind.UNDO, steps.steps(id).toUndo());
    }

    /** Does the step again that was taken back last, unless something else was done since. */
    HandOutcome redo(UUID id, int version) {
        return turn(id, version, Steps.Kind.REDO, steps.steps(id).toRedo());
    }

    private HandOutcome turn(UUID id, int version, Steps.Kind kind, OptionalInt number) {
        if (number.isEmpty()) {
            Optional<GridPlan> plan = plans.find(id);
            return plan.isEmpty()
                    ? new Refused(Reason.NOT_THERE)
                    : new Refused(refusal(plan.get(), version).orElse(Reason.NOTHING_LEFT));
        }
        return change(id, version, kind, now -> {
            PlanStep step = steps.list(id, number.getAsInt() + 1, 1).getFirst();
            int[] after = now.grids().clone();
            List<Integer> back = kind == Steps.Kind.UNDO ? step.from() : step.to();
            for (int i = 0; i < back.size(); i++) {
                int unit = now.terrain().find(step.units().get(i));
                if (unit < 0) {
                    return new Edited.Not(Edited.Why.NOT_THERE, 0);
                }
                after[unit] = back.get(i);
            }
            return new Editor(now.terrain().ground(), now.grids()).turn(after);
        });
    }

    private interface Change {
        Edited of(Numbered now);
    }

    private HandOutcome change(UUID id, int version, Steps.Kind kind, Change change) {
        Optional<GridPlan> found = plans.find(id);
        if (found.isEmpty()) {
            return new Refused(Reason.NOT_THERE);
        }
        GridPlan plan = found.get();
        Optional<Reason> refused = refusal(plan, version);
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        Optional<Numbered> now = Numbered.of(
                terrain(plan.wish()),
                grids.list(id, 0, Integer.MAX_VALUE),
                plan.wish().units());
        if (now.isEmpty()) {
            return new Refused(Reason.GROUND_CHANGED);
        }
        return switch (change.of(now.get())) {
            case Edited.Not(Edited.Why why, int grid) -> new Against(why, grid);
            case Edited.Done(int[] after) -> keep(plan, kind, now.get(), after);
        };
    }

    private HandOutcome keep(GridPlan plan, Steps.Kind kind, Numbered now, int[] after) {
        List<String> units = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        for (int u = 0; u < after.length; u++) {
            if (after[u] != now.grids()[u]) {
                units.add(now.terrain().units().get(u).code());
                from.add(now.grids()[u]);
                to.add(after[u]);
            }
        }
        int number = plan.version() + 1;
        PlanStep step =
                new PlanStep(number, kind, units, from, to, Scoped.current().person(), clock.instant());
        Numbered.Measured measured = now.measured(after, plan.wish());
        boolean kept =
                steps.advance(plan, new PlanStepStore.After(step, measured.grids(), measured.plan(), measured.today()));
        return kept ? new Done(number) : new Refused(Reason.MEANWHILE);
    }

    private Optional<Reason> refusal(GridPlan plan, int version) {
        if (!plan.state().hasGrids()) {
            return Optional.of(Reason.NOT_THERE);
        }
        if (!plan.isByHand()
                || !plan.own()
                || !plans.mayPlan()
                || !Scoped.current().covers(plan.wish().area())) {
            return Optional.of(Reason.NOT_YOURS);
        }
        if (plan.held()) {
            return Optional.of(Reason.HELD);
        }
        return plan.version() == version ? Optional.empty() : Optional.of(Reason.MEANWHILE);
    }

    /** As the program sees it: the administrator, who sees no cases, changes their count all the same. */
    private Terrain terrain(PlanWish wish) {
        Scope program = Scope.system(Scoped.current().city());
        return Scoped.call(program, () -> terrains.read(program.city(), wish.area(), wish.balance()));
    }
}
