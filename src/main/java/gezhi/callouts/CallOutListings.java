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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls with their numbers, to be taken out; never a name. */
@Configuration(proxyBeanMethods = false)
class CallOutListings {

    @Bean
    Listing callOutListing(CallOuts callOuts, CallOutPages pages, Clock clock) {
        return new PlainListing(
                "callouts",
                "/callouts",
                EnumSet.of(Role.DISPATCHER, Role.LEADER, Role.AUDITOR),
                List.of("code", "division", "words", "started", "ended", "called", "coming", "cannot", "result"),
                filters -> rows -> Slice.walk(
                        callOuts::list,
                        found -> found.forEach(call -> rows.accept(cells(call, pages, clock.getZone())))));
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
