package gezhi.volunteering;

import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The register of volunteers and what waits for a word, to be taken out; years of birth and consent are in neither. */
@Configuration(proxyBeanMethods = false)
class VolunteerListings {
    private static final Set<Role> READERS = Set.of(Role.COMMUNITY_DESK, Role.AUDITOR);

    @Bean
    Listing registerOfVolunteers(VolunteeringPages pages, MessageSource words) {
        return new PlainListing(
                "volunteers",
                "/volunteers",
                READERS,
                List.of("name", "number", "community", "skills", "call-out"),
                filters -> rows -> Slice.walk(
                        pages::kept,
                        found -> found.forEach(row -> rows.accept(List.of(
                                row.name(),
                                row.number(),
                                row.place(),
                                row.skills(),
                                words.getMessage(
                                        row.callOut() ? "listings.yes" : "listings.no",
                                        null,
                                        LocaleContextHolder.getLocale()))))));
    }

    @Bean
    Listing poolsOfTime(TimeBank bank, AmountWords amounts) {
        return new PlainListing(
                "pools",
                "/timebank",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.AUDITOR, Role.ADMINISTRATOR)),
                List.of("name", "balance"),
                filters -> rows -> bank.listPools()
                        .forEach(pool -> rows.accept(List.of(pool.name(), amounts.of(Book.HOURS, pool.free())))));
    }

    @Bean
    Listing servicesOfMine(VolunteeringPages pages) {
        return new PlainListing(
                "services-mine",
                "/volunteering",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.AUDITOR, Role.ADMINISTRATOR)),
                List.of("activity", "day", "time", "state"),
                filters -> rows -> Slice.walk(
                        pages::mine,
                        found -> found.forEach(
                                row -> rows.accept(List.of(row.activity(), row.day(), row.time(), row.state())))));
    }

    @Bean
    Listing servicesWaiting(VolunteeringPages pages) {
        return new PlainListing(
                "services-waiting",
                "/volunteers/records",
                READERS,
                List.of("activity", "day", "name", "time", "state"),
                filters -> rows -> Slice.walk(
                        pages::waiting,
                        found -> found.forEach(row ->
                                rows.accept(List.of(row.activity(), row.day(), row.name(), row.time(), row.state())))));
    }
}
