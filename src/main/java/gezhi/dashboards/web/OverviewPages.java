package gezhi.dashboards.web;

import gezhi.dashboards.Entry;
import gezhi.dashboards.Figures;
import gezhi.dashboards.Period;
import gezhi.dashboards.Selection;
import gezhi.dashboards.model.Counts;
import gezhi.dashboards.model.Dimension;
import gezhi.dashboards.model.Measure;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures of a division together for the screen, all of a page in one transaction: they belong to one moment, and begin and end once. */
@Component
@Transactional(readOnly = true)
class OverviewPages {
    private static final Period EVER = new Period(YearMonth.of(2000, 1), YearMonth.of(2049, 12));

    /** A case is received and filed before an office has it. */
    private static final Set<Measure> BEFORE_ANY_OFFICE = Set.of(Measure.RECEIVED, Measure.FILED);

    private final Figures figures;
    private final Divisions divisions;
    private final LevelNames levels;
    private final FigureNames names;
    private final Clock clock;

    OverviewPages(Figures figures, Divisions divisions, LevelNames levels, FigureNames names, Clock clock) {
        this.figures = figures;
        this.divisions = divisions;
        this.levels = levels;
        this.names = names;
        this.clock = clock;
    }

    /** The start page: what anybody may know of the city. */
    HomePage home() {
        Division city = divisions.get(Scoped.current().city());
        Period year = Period.upTo(YearMonth.now(clock), 12);
        Slice<Division> parts = divisions.children(city.code(), "");
        Map<Level, Integer> counts = divisions.counts(city.code());
        Map<String, Counts> months = figures.byMonth(city, EVER);
        return new HomePage(
                city.name(),
                levels.list().stream()
                        .map(level ->
                                new HomePage.Count(levels.of(level), Numbers.whole(counts.getOrDefault(level, 0))))
                        .toList(),
                Numbers.whole(figures.open(city, months)),
                Line.of(city.name(), null, Counts.total(within(year, months).values()), null),
                childLines(city, parts.rows(), year),
                parts.isEmpty() ? "" : levels.of(parts.rows().getFirst().level()));
    }

    /** Empty when there is no such division. */
    Optional<OverviewPage> overview(String code, Period period) {
        return divisions.find(code).map(division -> overview(division, period));
    }

    Optional<RowsPage> rows(Selection selection, String after) {
        return divisions.find(selection.division()).map(division -> {
            Slice<Entry> rows = figures.rows(selection, after);
            return names.rowsPage(division, selection, figures.recount(selection), rows);
        });
    }

    /** How many rows a figure stands for; empty when there is no such division. */
    OptionalLong number(Selection selection) {
        return divisions.find(selection.division()).isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(figures.recount(selection));
    }

    /** The rows behind a figure without what stands above them. */
    Slice<RowsPage.Row> entries(Selection selection, String after) {
        return names.rows(divisions.get(selection.division()), figures.rows(selection, after));
    }

    /** Every child of a division with its figures. */
    Slice<Line> children(Division division, Period period, String after) {
        Slice<Division> children = divisions.children(division.code(), after);
        return new Slice<>(childLines(division, children.rows(), period), children.next());
    }

    OverviewPage overview(Division division, Period period) {
        boolean inside = seesRows(division);
        @Nullable String rows = inside ? Addresses.rows(division.code(), period) : null;
        Map<String, Counts> ever = figures.byMonth(division, EVER);
        Map<String, Counts> months = within(period, ever);
        Slice<Division> children = divisions.children(division.code(), "");
        return new OverviewPage(
                division,
                divisions.path(division.code()),
                period,
                Line.of(division.name(), null, Counts.total(months.values()), rows),
                Numbers.whole(figures.open(division, ever)),
                inside ? "/cases?division=" + division.code() + "&step=OPEN" : null,
                months.entrySet().stream()
                        .map(month -> monthLine(division, month, inside))
                        .toList(),
                levelOf(children),
                childLines(division, children.rows(), period),
                children.next() == null ? null : "/divisions/" + division.code(),
                most(Dimension.CATEGORY, division, period),
                most(Dimension.OFFICE, division, period),
                OverviewPage.Chart.of(months),
                sameGround(division, period));
    }

    /**
     * The division beside all that it is linked with by what followed what, and all of them together: the one number that compares before with after,
     * whatever was merged and cut. Empty where nothing followed anything.
     */
    List<Line> sameGround(Division division, Period period) {
        List<Division> linked = divisions.sameGround(division.code());
        if (linked.size() < 2) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        List<Counts> all = new ArrayList<>();
        for (Division each : linked) {
            Counts counts = Counts.total(figures.byMonth(each, period).values());
            all.add(counts);
            lines.add(Line.of(
                    FigureNames.withDays(each),
                    Addresses.overview(each.code(), period),
                    counts,
                    seesRows(each) ? Addresses.rows(each.code(), period) : null));
        }
        lines.addFirst(Line.of(names.together(), null, Counts.total(all), null));
        return lines;
    }

    /** Row security shows the rows to those who work in the place; a link for others would lead to an empty list. */
    private static boolean seesRows(Division division) {
        Scope scope = Scoped.current();
        return scope.role().worksInTerritory() && scope.covers(division.code());
    }

    private static Map<String, Counts> within(Period period, Map<String, Counts> months) {
        String first = period.from().atDay(1).toString();
        String last = period.to().atDay(1).toString();
        return new TreeMap<>(months).subMap(first, true, last, true);
    }

    private @Nullable String levelOf(Slice<Division> children) {
        return children.isEmpty() ? null : levels.of(children.rows().getFirst().level());
    }

    private List<Line> childLines(Division division, List<Division> children, Period period) {
        Map<String, Counts> counts = figures.byChild(division, children, period);
        return children.stream()
                .map(child -> Line.of(
                        child.name(),
                        Addresses.overview(child.code(), period),
                        counts.getOrDefault(child.code(), new Counts()),
                        seesRows(child) ? Addresses.rows(child.code(), period) : null))
                .toList();
    }

    private static Line monthLine(Division division, Map.Entry<String, Counts> month, boolean inside) {
        String name = month.getKey().substring(0, 7);
        Period only = new Period(YearMonth.parse(name), YearMonth.parse(name));
        return Line.of(name, null, month.getValue(), inside ? Addresses.rows(division.code(), only) : null);
    }

    /** All lines by category or office. Empty when there is no such division. */
    Optional<BreakdownPage> breakdown(String code, Dimension dimension, Period period) {
        return divisions
                .find(code)
                .map(division -> new BreakdownPage(
                        division,
                        divisions.path(division.code()),
                        dimension,
                        period,
                        breakdown(division, dimension, period)));
    }

    List<Line> breakdown(Division division, Dimension dimension, Period period) {
        return lines(dimension, division, period, figures.by(dimension, division, period), Integer.MAX_VALUE);
    }

    private OverviewPage.Breakdown most(Dimension dimension, Division division, Period period) {
        Map<String, Counts> counts = figures.by(dimension, division, period);
        return new OverviewPage.Breakdown(
                lines(dimension, division, period, counts, OverviewPage.Breakdown.SHOWN),
                counts.size(),
                counts.size() > OverviewPage.Breakdown.SHOWN
                        ? Addresses.breakdown(division.code(), dimension, period)
                        : null);
    }

    /** The most received first; what row security hides is not there. */
    private List<Line> lines(
            Dimension dimension, Division division, Period period, Map<String, Counts> counts, int most) {
        boolean inside = seesRows(division);
        List<Map.Entry<String, Counts>> shown = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Counts> entry) ->
                        -entry.getValue().sum(List.of(Measure.RECEIVED, Measure.DISPATCHED))))
                .limit(most)
                .toList();
        Map<String, String> known =
                names.of(dimension, shown.stream().map(Map.Entry::getKey).toList());
        String rows = Addresses.rows(division.code(), period);
        String key = dimension == Dimension.CATEGORY ? "&category=" : "&office=";
        return shown.stream()
                .map(entry -> Line.of(
                        known.getOrDefault(entry.getKey(), entry.getKey()),
                        null,
                        entry.getValue(),
                        inside ? rows + key + entry.getKey() : null))
                .map(line -> dimension == Dimension.OFFICE ? line.without(BEFORE_ANY_OFFICE) : line)
                .toList();
    }
}
