package gezhi.dashboards.web;

import gezhi.dashboards.Period;
import gezhi.dashboards.model.Dimension;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of figures of one division ({@code division}), to be taken out one at a time ({@code by}). */
@Component
class FigureListing implements Listing {
    private final OverviewPages pages;
    private final Divisions divisions;
    private final Clock clock;

    FigureListing(OverviewPages pages, Divisions divisions, Clock clock) {
        this.pages = pages;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** What the lines stand for. */
    enum By {
        PART,
        MONTH,
        CATEGORY,
        OFFICE,
        SAME_GROUND
    }

    private record Form(@Nullable By by) {}

    @Override
    public String key() {
        return "figures";
    }

    @Override
    public String page(Filters filters) {
        String division = filters.text("division");
        By by = by(filters);
        return division.isEmpty()
                ? "/figures"
                : "/figures/" + division + (by == By.CATEGORY || by == By.OFFICE ? "/all" : "");
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM));
    }

    @Override
    public List<String> columns() {
        return Stream.of(
                        Stream.of("name"),
                        Line.MEASURES.stream().map(Enum::name),
                        Line.RATES.stream().map(rate -> "rate." + rate))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public OptionalLong count(Filters filters) {
        by(filters);
        division(filters);
        return OptionalLong.empty();
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        Division division = division(filters);
        Period period = filters.as(PeriodForm.class).period(clock);
        Consumer<List<Line>> written = lines -> lines.forEach(line -> rows.accept(cells(line)));
        switch (by(filters)) {
            case PART -> Slice.walk(after -> pages.children(division, period, after), written);
            case MONTH -> written.accept(pages.overview(division, period).months());
            case CATEGORY -> written.accept(pages.breakdown(division, Dimension.CATEGORY, period));
            case SAME_GROUND -> written.accept(pages.sameGround(division, period));
            case OFFICE -> written.accept(pages.breakdown(division, Dimension.OFFICE, period));
        }
    }

    private static List<Object> cells(Line line) {
        List<Object> cells = new ArrayList<>(List.of(line.name()));
        line.cells().forEach(cell -> cells.add(cell.number() == null ? cell.text() : cell.number()));
        return cells;
    }

    private static By by(Filters filters) {
        By by = filters.as(Form.class).by();
        return by == null ? By.PART : by;
    }

    private Division division(Filters filters) {
        String code = filters.text("division");
        return divisions
                .find(code.isEmpty() ? Scoped.current().city() : code)
                .orElseThrow(() -> new IllegalArgumentException("No division " + code));
    }
}
