package gezhi.notices.web;

import gezhi.notices.Failures;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Cells;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What could not be sent, to be taken out; addresses are not in the list and not in it. */
@Configuration(proxyBeanMethods = false)
class FailureListing {

    @Bean
    Listing failuresOfNotices(Failures failures, RoutingPages pages, Clock clock) {
        return new PlainListing(
                "notice-failures",
                "/notices/failures",
                Set.of(Role.ADMINISTRATOR, Role.AUDITOR),
                List.of("at", "channel", "to", "subject", "reason", "attempts", "next"),
                filters -> rows -> Slice.walk(
                        failures::list,
                        found -> found.forEach(failure -> rows.accept(List.of(
                                Cells.minute(failure.created(), clock.getZone()),
                                pages.say("notices.channel." + failure.channel()),
                                pages.say("notices.recipient."
                                        + failure.recipient().kind()),
                                failure.subject(),
                                failure.reason(),
                                failure.attempts(),
                                failure.waiting()
                                        ? Cells.minute(failure.next(), clock.getZone())
                                        : pages.say("notices.failures.stopped"))))));
    }
}
