package gezhi.callouts;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Cells;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls with their numbers, to be taken out; never a name. */
@Configuration(proxyBeanMethods = false)
class CallOutListings {
    private static final Set<Role> READERS = EnumSet.of(Role.DISPATCHER, Role.LEADER, Role.AUDITOR);

    @Bean
    Listing callOutListing(CallOuts callOuts, CallOutPages pages, Clock clock) {
        return new PlainListing(
                "callouts",
                "/callouts",
                READERS,
                List.of("code", "division", "words", "started", "ended", "called", "coming", "cannot", "result"),
                filters -> rows -> Slice.walk(
                        callOuts::list,
                        found -> found.forEach(call -> rows.accept(cells(call, pages, clock.getZone())))));
    }

    /** The numbers of one call, by post and by place; who answered what does not leave, for names are deleted soon after its end. */
    @Bean
    Listing callOutCounts(CallOuts callOuts, CallOutPages pages) {
        return new PlainListing(
                "callout-counts",
                filters -> filters.text("call").isEmpty() ? "/callouts" : "/callouts/" + filters.text("call"),
                READERS,
                List.of("by", "name", "called", "coming", "cannot", "silent"),
                filters -> {
                    String id = filters.text("call");
                    if (id.isEmpty()) {
                        return rows -> {};
                    }
                    UUID call = UUID.fromString(id);
                    return rows -> callOuts.findToWatch(call)
                            .map(pages::counts)
                            .orElse(Map.of())
                            .forEach((by, counts) -> counts.forEach(each -> rows.accept(List.of(
                                    by, each.name(), each.people(), each.coming(), each.cannot(), each.silent()))));
                });
    }

    private static List<Object> cells(CallOut call, CallOutPages pages, ZoneId zone) {
        CallOutPage.Count count = pages.total(call);
        return List.of(
                call.division(),
                call.divisionName(),
                call.words(),
                Cells.minute(call.startedAt(), zone),
                Cells.minute(call.endedAt(), zone),
                call.people(),
                count.coming(),
                count.cannot(),
                pages.result(call));
    }
}
