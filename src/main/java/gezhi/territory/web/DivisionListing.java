package gezhi.territory.web;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.LevelNames;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies under one division ({@code under}), or what a search found ({@code q}), to be taken out. */
@Component
class DivisionListing implements Listing {
    private final Divisions divisions;
    private final LevelNames levels;

    DivisionListing(Divisions divisions, LevelNames levels) {
        this.divisions = divisions;
        this.levels = levels;
    }

    @Override
    public String key() {
        return "divisions";
    }

    @Override
    public String page(Filters filters) {
        return "/divisions" + (filters.text("under").isEmpty() ? "" : "/" + filters.text("under"));
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.RESIDENT, Role.SYSTEM));
    }

    @Override
    public List<String> columns() {
        return List.of("code", "name", "level", "parent", "kind", "households");
    }

    @Override
    public OptionalLong count(Filters filters) {
        return OptionalLong.empty();
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        if (!filters.text("q").isBlank()) {
            divisions
                    .search(filters.text("q"), DivisionController.MOST_FOUND)
                    .forEach(each -> rows.accept(cells(each)));
            return;
        }
        String under = filters.text("under").isBlank() ? Scoped.current().city() : filters.text("under");
        Slice.walk(after -> divisions.children(under, after), found -> found.forEach(each -> rows.accept(cells(each))));
    }

    private List<Object> cells(Division division) {
        return List.of(
                division.code(),
                division.name(),
                levels.of(division.level()),
                division.parent(),
                division.kind().name(),
                division.households());
    }
}
