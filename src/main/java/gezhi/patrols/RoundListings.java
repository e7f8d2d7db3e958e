package gezhi.patrols;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plans of rounds and the rounds made, to be taken out; who went is in neither, as no page lists it. */
@Configuration(proxyBeanMethods = false)
class RoundListings {
    private static final Set<Role> READERS =
            EnumSet.of(Role.GRID_WORKER, Role.COMMUNITY_DESK, Role.DISPATCHER, Role.SUPERVISOR, Role.AUDITOR);

    @Bean
    Listing roundListing(Rounds rounds, RoundPages pages, RoundNames names) {
        return new PlainListing(
                "rounds",
                "/rounds/done",
                READERS,
                List.of("plan", "code", "grid", "started", "ended"),
                filters -> rows -> {
                    Map<UUID, String> known = new HashMap<>();
                    Slice.walk(rounds::list, found -> {
                        Map<String, String> grids =
                                names.grids(found.stream().map(Round::grid).toList());
                        found.forEach(round -> rows.accept(List.of(
                                known.computeIfAbsent(round.plan(), pages::planName),
                                round.grid(),
                                grids.getOrDefault(round.grid(), ""),
                                names.minute(round.startedAt()),
                                names.minute(round.endedAt()))));
                    });
                });
    }

    @Bean
    Listing roundPlanListing(Plans plans, RoundNames names) {
        return new PlainListing(
                "round-plans",
                "/rounds",
                READERS,
                List.of("name", "code", "grid", "every", "last", "due"),
                filters -> rows ->
                        Slice.walk(after -> plans.list(after.isEmpty() ? null : UUID.fromString(after)), found -> {
                            Map<String, String> grids = names.grids(found.stream()
                                    .map(each -> each.plan().grid())
                                    .toList());
                            found.forEach(each -> rows.accept(cells(each, grids)));
                        }));
    }

    private static List<@Nullable Object> cells(Plans.Standing each, Map<String, String> grids) {
        Plan plan = each.plan();
        return Arrays.asList(
                plan.name(),
                plan.grid(),
                grids.getOrDefault(plan.grid(), ""),
                plan.everyDays(),
                each.lastRound(),
                each.due());
    }
}
