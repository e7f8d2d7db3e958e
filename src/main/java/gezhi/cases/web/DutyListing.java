package gezhi.cases.web;

import gezhi.platform.Role;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.web.FormErrors;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The duty lists of the communities, to be taken out. */
@Configuration(proxyBeanMethods = false)
class DutyListing {

    @Bean
    Listing dutyLines(DutyPages pages, Wordings wordings) {
        return new PlainListing(
                "duties",
                "/duties",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.RESIDENT, Role.SYSTEM)),
                List.of("division", "place", "category", "name", "from", "to"),
                filters -> rows -> pages.page(DutyPages.Form.EMPTY, FormErrors.none(), null, wordings.current())
                        .lines()
                        .forEach(line -> rows.accept(List.of(
                                line.code(), line.place(), line.category(), line.name(), line.from(), line.to()))));
    }
}
