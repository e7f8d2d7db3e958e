package gezhi.planning;

import gezhi.platform.GezhiSettings;
import gezhi.platform.Ids;
import gezhi.platform.Slice;
import gezhi.platform.listing.Cells;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.territory.CityMaps;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of plans together. */
@Component
@Transactional(readOnly = true)
class GridPlanPages {
    static final int GRIDS_SHOWN = 100;

    /** Of grids beyond the tolerance, those furthest off. */
    private static final int MOST_NAMED = 20;

    private final PlannedGridStore grids;
    private final Divisions divisions;
    private final CityMaps maps;
    private final GezhiSettings settings;
    private final MessageSource words;

    GridPlanPages(
            PlannedGridStore grids, Divisions divisions, CityMaps maps, GezhiSettings settings, MessageSource words) {
        this.grids = grids;
        this.divisions = divisions;
        this.maps = maps;
        this.settings = settings;
        this.words = words;
    }

    record Row(
            UUID id,
            String name,
            String area,
            PlanState state,
            String madeAt,
            @Nullable PlanMeasures measures) {}

    /** @param areas to choose from; empty where there are too many, and one is typed */
    record ListPage(
            boolean mayPlan,
            GridPlanForm form,
            List<Option> areas,
            List<Option> changes,
            List<Option> weights,
            List<Row> rows,
            @Nullable String next,
            FormErrors errors) {}

    /** @param heir name of the grid of today that it goes on as; empty for a new one */
    record GridRow(int seq, String community, String heir, PlannedGrid grid, String deviation, String tone) {}

    /**
     * @param mayEnd stop it and throw it away
     * @param balance by what grids are alike and what barriers count; null where it is households and nothing
     * @param outside grids beyond the tolerance, furthest off first, at most twenty
     * @param mayCopy to change the copy by hand
     * @param mayEdit change this one by hand
     * @param held who answers for it, since when; null when nobody does
     * @param request made once, so that two taps make one copy
     */
    record PlanPage(
            GridPlan plan,
            String area,
            String madeAt,
            @Nullable String balance,
            boolean mayEnd,
            boolean mayCopy,
            boolean mayEdit,
            @Nullable String held,
            UUID request,
            List<GridRow> rows,
            List<GridRow> outside,
            @Nullable Integer next,
            List<Column> columns,
            Ground ground) {

        /** Grids are alike in something else than households. */
        public boolean byOther() {
            return plan.wish().balance().weight() != Weight.HOUSEHOLDS;
        }
    }

    /** @param box where the area lies, for the map; null when nothing is drawn there */
    record Ground(String tiles, @Nullable String box) {}

    /** @param href of the plan; empty for today and for the plan at hand */
    record Column(String name, String href, PlanMeasures measures) {}

    /** @param leftOut some of the plans chosen are for another area than the first */
    record ComparePage(List<Column> columns, boolean leftOut) {}

    ListPage list(Slice<GridPlan> plans, boolean mayPlan, GridPlanForm form, FormErrors errors) {
        return new ListPage(
                mayPlan, form, areas(), changes(), weights(), rows(plans).rows(), plans.next(), errors);
    }

    Slice<Row> rows(Slice<GridPlan> plans) {
        Map<String, String> names = divisions.names(
                plans.rows().stream().map(plan -> plan.wish().area()).toList());
        return plans.map(plan -> new Row(
                plan.id(),
                plan.wish().name(),
                names.getOrDefault(plan.wish().area(), plan.wish().area()),
                plan.state(),
                minute(plan.madeAt()),
                plan.measures()));
    }

    private List<Option> changes() {
        return Stream.of("0", "1", "5", "50")
                .map(value -> new Option(value, say("planning.change." + value)))
                .toList();
    }

    private List<Option> weights() {
        return Arrays.stream(Weight.values())
                .map(weight -> new Option(weight.name(), say(weight.messageKey())))
                .toList();
    }

    String say(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** A street chooses among itself and its communities. */
    List<Option> areas() {
        Scope scope = Scoped.current();
        List<Option> options = new ArrayList<>();
        divisions
                .find(scope.subtree())
                .filter(own -> own.level() == Level.TOWNSHIP)
                .ifPresent(own -> {
                    options.add(new Option(own.code(), own.name()));
                    Slice<Division> children = divisions.children(own.code(), "");
                    children.rows().forEach(child -> options.add(new Option(child.code(), child.name())));
                });
        return options;
    }

    PlanPage plan(GridPlan plan, boolean mayPlan, boolean mayEdit, int after) {
        List<PlannedGrid> found = plan.state().hasGrids() ? grids.list(plan.id(), after, GRIDS_SHOWN + 1) : List.of();
        List<PlannedGrid> shown = found.subList(0, Math.min(found.size(), GRIDS_SHOWN));
        return new PlanPage(
                plan,
                area(plan),
                minute(plan.madeAt()),
                balance(plan.wish().balance()),
                plan.own() && mayPlan && !plan.held(),
                mayPlan && plan.state().hasGrids(),
                mayEdit,
                held(plan),
                Ids.next(),
                rows(shown),
                plan.state().hasGrids() ? rows(grids.outside(plan.id(), MOST_NAMED)) : List.of(),
                found.size() > shown.size() ? shown.getLast().seq() : null,
                columns(List.of(plan), true),
                ground(plan.wish().area()));
    }

    private @Nullable String balance(Balance balance) {
        Object[] said = {say(balance.weight().messageKey()), balance.barrier()};
        return balance.equals(Balance.USUAL)
                ? null
                : words.getMessage("planning.balance", said, LocaleContextHolder.getLocale());
    }

    private @Nullable String held(GridPlan plan) {
        GridPlan.@Nullable Held hold = plan.hold();
        if (hold == null) {
            return null;
        }
        @Nullable Instant at = hold.at();
        String since = at == null ? "" : minute(at);
        Locale locale = LocaleContextHolder.getLocale();
        return hold.by() == null
                ? words.getMessage("planning.held", new Object[] {since}, locale)
                : words.getMessage("planning.held.by", new Object[] {hold.by(), since}, locale);
    }

    String area(GridPlan plan) {
        return name(plan.wish().area());
    }

    String name(String code) {
        return divisions.names(List.of(code)).getOrDefault(code, code);
    }

    List<GridRow> rows(List<PlannedGrid> shown) {
        Set<String> codes = new HashSet<>();
        shown.forEach(grid -> {
            codes.add(grid.community());
            if (grid.heirOf() != null) {
                codes.add(grid.heirOf());
            }
        });
        Map<String, String> names = divisions.names(codes);
        return shown.stream().map(grid -> row(grid, names)).toList();
    }

    Ground ground(String area) {
        return new Ground(
                "/tiles/divisions/{z}/{x}/{y}.mvt?v=" + Scoped.current().city() + "-" + maps.version(),
                maps.bounds(area)
                        .map(box -> String.format(
                                Locale.ROOT,
                                "%.6f,%.6f,%.6f,%.6f",
                                box.getMinX(),
                                box.getMinY(),
                                box.getMaxX(),
                                box.getMaxY()))
                        .orElse(null));
    }

    private static GridRow row(PlannedGrid grid, Map<String, String> names) {
        String tone = grid.dedicated() ? "grey" : grid.why() == null ? "green" : "amber";
        String heir = grid.heirOf() == null ? "" : names.getOrDefault(grid.heirOf(), grid.heirOf());
        return new GridRow(
                grid.seq(),
                names.getOrDefault(grid.community(), grid.community()),
                heir,
                grid,
                String.format(Locale.ROOT, "%+.1f%%", 100 * grid.deviation()),
                tone);
    }

    ComparePage compare(List<GridPlan> plans) {
        List<GridPlan> alike = plans.stream()
                .filter(plan ->
                        plan.wish().area().equals(plans.getFirst().wish().area()))
                .toList();
        return new ComparePage(columns(alike, false), alike.size() < plans.size());
    }

    /** Today's grids first, as the first of the plans found them. */
    List<Column> columns(List<GridPlan> plans, boolean atHand) {
        List<Column> columns = new ArrayList<>();
        for (GridPlan plan : plans) {
            @Nullable PlanMeasures today = plan.today();
            @Nullable PlanMeasures measures = plan.measures();
            if (today != null && measures != null) {
                if (columns.isEmpty()) {
                    columns.add(new Column(say("planning.today"), "", today));
                }
                columns.add(new Column(plan.wish().name(), atHand ? "" : "/planning/" + plan.id(), measures));
            }
        }
        return columns;
    }

    String minute(Instant at) {
        return Cells.minute(at, settings.zone());
    }
}
