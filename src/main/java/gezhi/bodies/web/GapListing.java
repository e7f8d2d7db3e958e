package gezhi.bodies.web;

import gezhi.bodies.Coverage;
import gezhi.bodies.Coverages;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grids without a branch, or units without a group, to be taken out. */
@Component
class GapListing implements Listing {
    private final Coverages coverages;
    private final Divisions divisions;

    GapListing(Coverages coverages, Divisions divisions) {
        this.coverages = coverages;
        this.divisions = divisions;
    }

    @Override
    public String key() {
        return "gaps";
    }

    @Override
    public String page(Filters filters) {
        return "/chain/gaps";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(BodiesWeb.STAFF);
    }

    @Override
    public List<String> columns() {
        return List.of("code", "name", "parent", "parent-name", "households");
    }

    @Override
    public OptionalLong count(Filters filters) {
        return OptionalLong.empty();
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        String subtree = BodyController.subtree(divisions, filters.text("seat"));
        Level level = GapController.level(filters.text("level"));
        @Nullable String after = "";
        while (after != null) {
            Slice<Coverage.Gap> slice = coverages.gaps(subtree, level, after);
            slice.rows()
                    .forEach(gap -> rows.accept(
                            List.of(gap.code(), gap.name(), gap.parent(), gap.parentName(), gap.households())));
            after = slice.next();
        }
    }
}
