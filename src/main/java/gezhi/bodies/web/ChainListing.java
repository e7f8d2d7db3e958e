package gezhi.bodies.web;

import gezhi.bodies.Coverage;
import gezhi.bodies.Coverages;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The divisions directly under one with who stands for them, to be taken out. */
@Configuration(proxyBeanMethods = false)
class ChainListing {

    @Bean
    Listing divisionsOfTheChain(Coverages coverages) {
        return new PlainListing(
                "chain",
                filters -> "/chain/" + division(filters),
                Set.of(BodiesWeb.STAFF),
                List.of("code", "name", "body", "grids-covered", "grids", "units-covered", "units"),
                filters -> {
                    String division = division(filters);
                    if (!division.matches("\\d+")) {
                        throw new IllegalArgumentException("No division " + division);
                    }
                    return rows -> Slice.walk(
                            after -> coverages.below(division, after).children(),
                            found -> found.forEach(child -> rows.accept(cells(child))));
                });
    }

    private static List<Object> cells(Coverage child) {
        return List.of(
                child.code(),
                child.name(),
                Objects.requireNonNullElse(child.bodyName(), ""),
                child.gridsCovered(),
                child.grids(),
                child.unitsCovered(),
                child.units());
    }

    /** Where one works, to begin with, as at the page. */
    private static String division(Filters filters) {
        return filters.text("code").isEmpty() ? ChainController.ownDivision() : filters.text("code");
    }
}
