package gezhi.organizations;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.scope.Scoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The register of standing offices, to be taken out. */
@Configuration(proxyBeanMethods = false)
class OfficeListing {

    @Bean
    Listing registerOfOffices(Offices offices) {
        return new PlainListing(
                "offices",
                "/offices",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM)),
                List.of("name", "kind", "seat", "seat-name", "since"),
                filters -> rows -> {
                    Map<String, String> kinds = kinds(offices);
                    String city = Scoped.current().city();
                    Slice.walk(
                            after -> offices.list(city, filters.text("kind"), filters.text("words"), after),
                            found -> found.forEach(office -> rows.accept(cells(office, kinds))));
                });
    }

    private static Map<String, String> kinds(Offices offices) {
        Locale locale = LocaleContextHolder.getLocale();
        return offices.kinds().stream().collect(Collectors.toMap(OfficeKind::code, kind -> kind.name(locale)));
    }

    private static List<Object> cells(Office office, Map<String, String> kinds) {
        return List.of(
                office.name(),
                kinds.getOrDefault(office.kind(), office.kind()),
                office.seat(),
                office.seatName(),
                office.validFrom());
    }
}
