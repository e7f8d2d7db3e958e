package gezhi.exchange.clients;

import gezhi.platform.Role;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programs that connect, to be taken out; nothing of their keys but how many open. */
@Configuration(proxyBeanMethods = false)
class ClientListing {

    @Bean
    Listing registerOfClients(ClientPages pages) {
        return new PlainListing(
                "clients",
                "/clients",
                Set.of(Role.ADMINISTRATOR, Role.AUDITOR),
                List.of("name", "keys", "last-used", "contact"),
                filters -> rows -> pages.rows()
                        .forEach(row -> rows.accept(List.of(row.name(), row.keys(), row.lastUsed(), row.contact()))));
    }
}
