package gezhi.dashboards.web;

import gezhi.dashboards.Selection;
import gezhi.dashboards.model.Measure;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The rows behind a figure, to be taken out. */
@Component
class FigureRowListing implements Listing {
    /** Residents see what they reported themselves and take nothing out; the administrator sees no case. */
    static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.RESIDENT, Role.ADMINISTRATOR, Role.SYSTEM));

    private final OverviewPages pages;
    private final MessageSource words;
    private final Clock clock;

    FigureRowListing(OverviewPages pages, MessageSource words, Clock clock) {
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    private record Form(@Nullable Measure measure) {}

    @Override
    public String key() {
        return "figure-rows";
    }

    @Override
    public String page(Filters filters) {
        return filters.text("division").isEmpty() ? "/figures" : "/figures/rows";
    }

    @Override
    public Set<Role> roles() {
        return READERS;
    }

    @Override
    public List<String> columns() {
        return List.of("at", "number", "category", "place", "office", "step");
    }

    @Override
    public OptionalLong count(Filters filters) {
        Selection selection = selection(filters);
        return OptionalLong.of(pages.number(selection)
                .orElseThrow(() -> new IllegalArgumentException("No division " + selection.division())));
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        Selection selection = selection(filters);
        Slice.walk(
                after -> pages.entries(selection, after),
                found -> found.forEach(row -> rows.accept(List.of(
                        row.at(),
                        row.number(),
                        row.category(),
                        row.place(),
                        row.office(),
                        words.getMessage("cases.status." + row.step(), null, LocaleContextHolder.getLocale())))));
    }

    /** Everything that came into the city where the address names nothing. */
    private Selection selection(Filters filters) {
        String division = filters.text("division");
        return new Selection(
                division.isEmpty() ? Scoped.current().city() : division,
                Objects.requireNonNullElse(filters.as(Form.class).measure(), Measure.RECEIVED),
                filters.as(PeriodForm.class).period(clock),
                filters.text("category"),
                filters.text("office"));
    }
}
