package gezhi.certificates;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.PublicPaths;
import gezhi.volunteering.ServiceRecords;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to check a certificate, the list of them, and confirmed services in the fields that other systems ask for. */
@Configuration(proxyBeanMethods = false)
class CertificatesWeb {
    static final String READERS = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'ADMINISTRATOR')";
    static final String PEOPLE = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR')";
    static final String DESK = "hasRole('COMMUNITY_DESK')";

    private static final int MINUTES = 60;

    /** Reads those of a part of the city, rather than one's own. */
    static boolean keeps() {
        Role role = Scoped.current().role();
        return role == Role.COMMUNITY_DESK || role == Role.AUDITOR;
    }

    @Bean
    PublicPaths checkOfCertificates() {
        return PublicPaths.of(CheckController.CHECK, CheckController.CHECK + "/*/*");
    }

    @Bean
    Listing certificatesListing(CertificatePages pages) {
        return new PlainListing(
                "certificates",
                "/certificates",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.ADMINISTRATOR)),
                List.of("number", "name", "issuer", "period", "services", "time", "issued", "state"),
                filters -> rows -> Slice.walk(
                        pages::rows,
                        found -> found.forEach(row -> rows.accept(List.of(
                                row.number(),
                                row.name(),
                                row.issuer(),
                                row.period(),
                                row.services(),
                                row.time(),
                                row.issued(),
                                row.state())))));
    }

    /** A row for each confirmed service, with what the ministry's rule has recorded of it; whom it was for is left out, for that names people. */
    @Bean
    Listing confirmedServices(ServiceRecords records) {
        return new PlainListing(
                "services-confirmed",
                "/certificates",
                Set.of(Role.COMMUNITY_DESK, Role.AUDITOR),
                List.of("number", "name", "division", "service", "day", "hours", "record"),
                filters -> rows -> Slice.walk(
                        records::listConfirmed,
                        found -> found.forEach(record -> rows.accept(List.of(
                                record.number(),
                                record.name(),
                                record.division(),
                                record.activity(),
                                record.day().toString(),
                                record.minutes() / (double) MINUTES,
                                record.id().toString())))));
    }
}
