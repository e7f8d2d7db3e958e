package gezhi.bodies.web;

import gezhi.bodies.Coverages;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Grids without a branch, or units without a group, to be taken out. */
@Configuration(proxyBeanMethods = false)
class GapListing {

    @Bean
    Listing gapsOfTheChain(Coverages coverages, Divisions divisions) {
        return new PlainListing(
                "gaps",
                "/chain/gaps",
                Set.of(BodiesWeb.STAFF),
                List.of("code", "name", "parent", "parent-name", "households"),
                filters -> {
                    String subtree = BodyController.subtree(divisions, filters.text("seat"));
                    Level level = GapController.level(filters.text("level"));
                    return rows -> Slice.walk(
                            after -> coverages.gaps(subtree, level, after),
                            found -> found.forEach(gap -> rows.accept(List.of(
                                    gap.code(), gap.name(), gap.parent(), gap.parentName(), gap.households()))));
                });
    }
}
