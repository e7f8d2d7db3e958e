package gezhi.redrawing;

import gezhi.planning.GridPlan;
import gezhi.planning.GridPlans;
import gezhi.planning.PlannedGrid;
import gezhi.planning.PlannedGrids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    List<PlannedGrid> grids(UUID plan) {
        return grids.listOf(plan);
    }
}
