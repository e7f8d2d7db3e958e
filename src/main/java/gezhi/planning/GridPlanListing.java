package gezhi.planning;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.scope.Scoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** Plans of grids with what can be said of them, to be taken out. */
@Configuration(proxyBeanMethods = false)
class GridPlanListing {

    @Bean
    Listing plansOfGrids(GridPlans plans, GridPlanPages pages, MessageSource words) {
        return new PlainListing(
                "grid-plans",
                "/planning",
                EnumSet.of(Role.ADMINISTRATOR, Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR),
                List.of("name", "area", "made", "state", "grids", "mean", "moved"),
                filters -> rows -> Slice.walk(
                        after -> pages.rows(plans.list(Scoped.current().subtree(), after)),
                        found -> found.forEach(row -> rows.accept(cells(row, words)))));
    }

    private static List<@Nullable Object> cells(GridPlanPages.Row row, MessageSource words) {
        PlanMeasures measures = row.measures();
        return Arrays.asList(
                row.name(),
                row.area(),
                row.madeAt(),
                words.getMessage(row.state().messageKey(), null, LocaleContextHolder.getLocale()),
                measures == null ? null : measures.grids(),
                measures == null ? null : measures.mean(),
                measures == null ? null : measures.movedHouseholds());
    }
}
