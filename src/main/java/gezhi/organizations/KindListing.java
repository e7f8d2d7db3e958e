package gezhi.organizations;

import gezhi.platform.Role;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of offices, to be taken out. */
@Configuration(proxyBeanMethods = false)
class KindListing {

    @Bean
    Listing kindsOfOffices(OfficeKinds kinds) {
        return new PlainListing(
                "office-kinds",
                "/offices/kinds",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM)),
                List.of("zh", "en", "code", "from", "offices"),
                filters -> rows -> kinds.list()
                        .forEach(kind -> rows.accept(List.of(
                                kind.zh(),
                                kind.en(),
                                kind.code(),
                                kind.validFrom().toString(),
                                kind.offices()))));
    }
}
