package gezhi.redrawing;

import gezhi.planning.GridPlan;
import gezhi.planning.GridPlans;
import gezhi.planning.PlannedGrid;
import gezhi.planning.PlannedGrids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans of grids as they are drawn. */
@Component
class Planned {
    private final GridPlans plans;
    private final PlannedGrids grids;

    Planned(GridPlans plans, PlannedGrids grids) {
        this.plans = plans;
        this.grids = grids;
    }

    boolean mayPlan() {
        return plans.mayPlan();
    }

    Optional<GridPlan> find(UUID plan) {
        return plans.find(plan);
    }

    /** Within the transaction of who calls, by the program: false when it is not any more as it was looked at. */
    boolean hold(UUID plan, int version, @Nullable UUID by) {
        return plans.hold(plan, version, by);
    }

    void release(UUID plan) {
        plans.release(plan);
    }

    List<PlannedGrid> grids(UUID plan) {
        return grids.listOf(plan);
    }
}
