package gezhi.cases.web;

import gezhi.cases.Surroundings;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What everybody may know of cases in a division ({@code division}), to be taken out by who is signed in: line by line what the page shows,
 * whoever takes it. A visitor has the same as a table at {@code /open311/v2/requests.csv}.
 */
@Component
class AroundListing implements Listing {
    private final Surroundings cases;
    private final AroundPages pages;
    private final Divisions divisions;
    private final Wordings wordings;

    AroundListing(Surroundings cases, AroundPages pages, Divisions divisions, Wordings wordings) {
        this.cases = cases;
        this.pages = pages;
        this.divisions = divisions;
        this.wordings = wordings;
    }

    @Override
    public String key() {
        return "around";
    }

    @Override
    public String page(Filters filters) {
        return "/around/" + code(filters);
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM));
    }

    @Override
    public List<String> columns() {
        return List.of("number", "category", "status", "place", "received", "reports", "words");
    }

    @Override
    public OptionalLong count(Filters filters) {
        division(filters);
        return OptionalLong.empty();
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        Division division = division(filters);
        Wording wording = wordings.current();
        String category = filters.text("category");
        Slice.walk(
                after -> cases.list(division.code(), category, after, Slice.MANY),
                found -> found.stream()
                        .map(row -> pages.line(row, wording))
                        .forEach(line -> rows.accept(List.of(
                                line.number(),
                                line.title(),
                                line.status(),
                                line.place(),
                                line.received(),
                                line.reports(),
                                line.words()))));
    }

    /** Nothing smaller than a community, as on the page. */
    private Division division(Filters filters) {
        return divisions
                .find(code(filters))
                .filter(found -> Level.COMMUNITY.isAtOrBelow(found.level()))
                .orElseThrow(() -> new IllegalArgumentException("No division to look around in"));
    }

    private static String code(Filters filters) {
        String division = filters.text("division");
        return division.isEmpty() ? Scoped.current().city() : division;
    }
}
