package gezhi.planning;

import gezhi.planning.GridPlanPages.Column;
import gezhi.planning.GridPlanPages.GridRow;
import gezhi.planning.edit.Steps;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page together on which a plan is changed by hand: one community at a time, as no grid leaves its own. */
@Component
@Transactional(readOnly = true)
class HandEditingPages {
    private final GridPlanStore plans;
    private final PlanStepStore steps;
    private final PlannedGridStore grids;
    private final TerrainStore terrains;
    private final GridPlanPages pages;

    HandEditingPages(
            GridPlanStore plans,
            PlanStepStore steps,
            PlannedGridStore grids,
            TerrainStore terrains,
            GridPlanPages pages) {
        this.plans = plans;
        this.steps = steps;
        this.grids = grids;
        this.terrains = terrains;
        this.pages = pages;
    }

    record UnitBox(String code, String name, int households, boolean chosen) {}

    /** @param open some unit of it is chosen */
    record GridBox(GridRow row, boolean chosen, boolean open, List<UnitBox> units) {}

    /**
     * @param community code of the one that is shown
     * @param into grids that units can be put into
     * @param outside grids of the community that are beyond the tolerance
     * @param done what was just done; null for nothing
     */
    record EditPage(
            GridPlan plan,
            String area,
            String community,
            List<Option> communities,
            List<GridBox> grids,
            List<Option> into,
            String target,
            List<GridRow> outside,
            List<Column> columns,
            boolean undoes,
            boolean redoes,
            @Nullable String done,
            FormErrors errors,
            GridPlanPages.Ground ground) {}

    /** @param form what was chosen, kept where something was refused */
    EditPage edit(GridPlan plan, HandForm form, @Nullable String done, FormErrors errors) {
        List<PlannedGrid> all = grids.list(plan.id(), 0, Integer.MAX_VALUE);
        List<String> codes =
                all.stream().map(PlannedGrid::community).distinct().sorted().toList();
        String community = codes.stream()
                .filter(code -> code.equals(form.community()))
                .findFirst()
                .orElse(codes.getFirst());
        List<GridRow> rows = pages.rows(
                all.stream().filter(grid -> grid.community().equals(community)).toList());
        Steps journal = steps.steps(plan.id());
        return new EditPage(
                plan,
                pages.area(plan),
                community,
                codes.stream().map(code -> new Option(code, pages.name(code))).toList(),
                boxes(rows, community, form),
                rows.stream()
                        .filter(row -> !row.grid().dedicated())
                        .map(row -> new Option(String.valueOf(row.seq()), String.valueOf(row.seq())))
                        .toList(),
                String.valueOf(form.target()),
                rows.stream().filter(row -> row.grid().why() != null).toList(),
                columns(plan),
                journal.toUndo().isPresent(),
                journal.toRedo().isPresent(),
                done,
                errors,
                pages.ground(community));
    }

    private List<GridBox> boxes(List<GridRow> rows, String community, HandForm form) {
        Map<String, TerrainStore.Facts> facts = terrains.facts(Scoped.current().city(), community);
        Set<String> chosen = form.units();
        Set<Integer> chosenGrids = form.grids();
        List<GridBox> boxes = new ArrayList<>();
        for (GridRow row : rows) {
            List<UnitBox> units = row.grid().units().stream()
                    .map(code -> {
                        TerrainStore.Facts unit = facts.getOrDefault(code, new TerrainStore.Facts(code, code, 0));
                        return new UnitBox(code, unit.name(), unit.households(), chosen.contains(code));
                    })
                    .toList();
            boolean open = units.stream().anyMatch(UnitBox::chosen);
            boxes.add(new GridBox(row, chosenGrids.contains(row.seq()), open, units));
        }
        return boxes;
    }

    /** Today, the plan that this one began as, if it is still there, and this one. */
    private List<Column> columns(GridPlan plan) {
        List<Column> columns = new ArrayList<>(pages.columns(List.of(plan), true));
        if (plan.copyOf() != null && columns.size() > 1) {
            plans.find(plan.copyOf())
                    .ifPresent(first -> columns.addAll(
                            1,
                            pages.columns(List.of(first), false).stream()
                                    .skip(1)
                                    .toList()));
        }
        return columns;
    }
}
