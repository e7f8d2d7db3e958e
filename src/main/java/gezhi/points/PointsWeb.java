package gezhi.points;

import gezhi.ledger.Book;
import gezhi.ledger.BookDoor;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.web.MenuEntry;
import gezhi.points.PointsPages.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to one's points and to the desk, and the lists of entries to be taken out. */
@Configuration(proxyBeanMethods = false)
class PointsWeb {
    static final String PEOPLE = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR')";
    static final String READERS = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'ADMINISTRATOR')";
    static final String DESK = "hasRole('COMMUNITY_DESK')";
    static final String DECIDES = "hasRole('DISPATCHER')";

    private static final Set<Role> ALL =
            EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.AUDITOR, Role.ADMINISTRATOR));
    private static final List<String> COLUMNS = List.of("at", "rule", "points", "who", "division", "state");

    /** For those who work with them; everybody else comes by their book. */
    @Bean
    MenuEntry pointsEntry() {
        return MenuEntry.of("points", "/points", "list", 79, false, Role.COMMUNITY_DESK, Role.DISPATCHER);
    }

    @Bean
    BookDoor pointsDoor() {
        return new BookDoor(Book.POINTS, "points", "/points", ALL);
    }

    @Bean
    Listing pointsOfMine(PointsPages pages) {
        return listing("points-mine", "/points", ALL, pages::mine);
    }

    @Bean
    Listing pointsOfTheDesk(PointsPages pages) {
        return listing("points-desk", "/points/desk", Set.of(Role.COMMUNITY_DESK), pages::here);
    }

    @Bean
    Listing objectionsToPoints(PointsPages pages) {
        return listing("points-objections", "/points/objections", Set.of(Role.DISPATCHER), pages::objected);
    }

    private static Listing listing(String key, String page, Set<Role> roles, Function<String, Slice<Row>> rows) {
        return new PlainListing(
                key,
                page,
                roles,
                COLUMNS,
                filters -> each -> Slice.walk(
                        rows,
                        found -> found.forEach(row -> each.accept(
                                List.of(row.at(), row.rule(), row.points(), row.who(), row.place(), row.state())))));
    }
}
