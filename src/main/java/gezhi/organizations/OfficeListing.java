package gezhi.organizations;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.scope.Scoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The register of standing offices, to be taken out. */
@Component
class OfficeListing implements Listing {
    private final Offices offices;

    OfficeListing(Offices offices) {
        this.offices = offices;
    }

    @Override
    public String key() {
        return "offices";
    }

    @Override
    public String page(Filters filters) {
        return "/offices";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Override
    public List<String> columns() {
        return List.of("name", "kind", "seat", "seat-name", "since");
    }

    @Override
    public OptionalLong count(Filters filters) {
        return OptionalLong.empty();
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, String> kinds =
                offices.kinds().stream().collect(Collectors.toMap(OfficeKind::code, kind -> kind.name(locale)));
        String city = Scoped.current().city();
        Slice.walk(
                after -> offices.list(city, filters.text("kind"), filters.text("words"), after),
                found -> found.forEach(office -> rows.accept(List.of(
                        office.name(),
                        kinds.getOrDefault(office.kind(), office.kind()),
                        office.seat(),
                        office.seatName(),
                        office.validFrom()))));
    }
}
