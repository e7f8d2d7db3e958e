package gezhi.shop;

import gezhi.ledger.Book;
import gezhi.ledger.BookDoor;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.web.MenuEntry;
import gezhi.shop.ShopPages.GoodsRow;
import gezhi.shop.ShopPages.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the shop, and its lists to be taken out. */
@Configuration(proxyBeanMethods = false)
class ShopWeb {
    static final String PEOPLE = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR')";
    static final String READERS = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'ADMINISTRATOR')";
    static final String DESK = "hasRole('COMMUNITY_DESK')";
    static final String COUNTS = "hasAnyRole('COMMUNITY_DESK', 'AUDITOR')";

    private static final Set<Role> ALL =
            EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.AUDITOR, Role.ADMINISTRATOR));
    private static final List<String> GOODS = List.of("name", "price", "left", "limit", "place", "days");
    private static final List<String> RESERVATIONS = List.of("name", "price", "place", "at", "until", "state");

    /** For the desk; everybody else comes by their book. */
    @Bean
    MenuEntry shopEntry() {
        return MenuEntry.of("shop", "/shop", "list", 79, false, Role.COMMUNITY_DESK);
    }

    @Bean
    BookDoor shopDoor() {
        return new BookDoor(Book.POINTS, "shop", "/shop", ALL);
    }

    @Bean
    Listing shopGoods(ShopPages pages) {
        return goods("shop", "/shop", ALL, pages::goods);
    }

    @Bean
    Listing shopShelf(ShopPages pages) {
        return goods("shop-shelf", "/shop/shelf", Set.of(Role.COMMUNITY_DESK), pages::shelf);
    }

    @Bean
    Listing shopReservationsOfMine(ShopPages pages) {
        return reservations("shop-mine", "/shop/mine", ALL, pages::own);
    }

    @Bean
    Listing shopReservationsOfTheDesk(ShopPages pages) {
        return reservations("shop-desk", "/shop/desk", Set.of(Role.COMMUNITY_DESK), pages::waiting);
    }

    private static Listing goods(String key, String page, Set<Role> roles, Function<String, Slice<GoodsRow>> rows) {
        return new PlainListing(
                key,
                page,
                roles,
                GOODS,
                filters -> each -> Slice.walk(
                        rows,
                        found -> found.forEach(row -> each.accept(
                                List.of(row.name(), row.price(), row.left(), row.limit(), row.place(), row.days())))));
    }

    private static Listing reservations(String key, String page, Set<Role> roles, Function<String, Slice<Row>> rows) {
        return new PlainListing(
                key,
                page,
                roles,
                RESERVATIONS,
                filters -> each -> Slice.walk(
                        rows,
                        found -> found.forEach(row -> each.accept(
                                List.of(row.name(), row.price(), row.place(), row.at(), row.until(), row.state())))));
    }
}
