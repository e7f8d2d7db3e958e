package gezhi.shop;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.MenuEntry;
import gezhi.shop.Movement.Kind;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The auditor's way to the shops, and the lists of their months to be taken out. */
@Configuration(proxyBeanMethods = false)
class MonthListings {
    private static final Set<Role> COUNTS = Set.of(Role.COMMUNITY_DESK, Role.AUDITOR);

    @Bean
    MenuEntry shopMonthsEntry() {
        return MenuEntry.of("shop.months", "/shop/months", "list", 66, false, Role.AUDITOR);
    }

    @Bean
    Listing shopMonths(MonthPages pages) {
        return new PlainListing(
                "shop-months",
                "/shop/months",
                COUNTS,
                List.of("place", "month", "state", "counted", "closed"),
                filters -> each -> Slice.walk(
                        pages::rows,
                        found -> found.forEach(row -> each.accept(
                                List.of(row.place(), row.month(), row.state(), row.counted(), row.closed())))));
    }

    @Bean
    Listing shopMonth(MonthPages pages) {
        return new PlainListing(
                "shop-month",
                filters -> page(filters, "/shop/month"),
                COUNTS,
                List.of(
                        "name",
                        "opening",
                        "received",
                        "handedOver",
                        "returned",
                        "counted",
                        "difference",
                        "reason",
                        "points",
                        "booked"),
                filters -> {
                    YearMonth month = month(filters);
                    return each -> pages.lines(division(filters), month)
                            .forEach(line -> each.accept(List.of(
                                    line.name(),
                                    line.opening(),
                                    line.received(),
                                    line.handedOver(),
                                    line.returned(),
                                    line.counted(),
                                    line.difference(),
                                    line.reason(),
                                    line.points(),
                                    line.booked())));
                });
    }

    private record Moved(@Nullable UUID goods, @Nullable Kind kind) {}

    @Bean
    Listing shopMovements(MonthPages pages) {
        return new PlainListing(
                "shop-movements",
                filters -> page(filters, "/shop/movements"),
                COUNTS,
                List.of("at", "name", "kind", "quantity", "points", "words"),
                filters -> {
                    YearMonth month = month(filters);
                    Moved asked = filters.as(Moved.class);
                    return each -> Slice.walk(
                            after -> pages.rows(division(filters), month, asked.goods(), asked.kind(), after),
                            found -> found.forEach(row -> each.accept(List.of(
                                    row.at(), row.name(), row.kind(), row.quantity(), row.points(), row.words()))));
                });
    }

    /** The months, where none is chosen. */
    private static String page(Filters filters, String ofMonth) {
        return filters.text("month").isEmpty() ? "/shop/months" : ofMonth;
    }

    /** The desk's own; the auditor's choice. */
    private static String division(Filters filters) {
        return Scoped.current().role() == Role.AUDITOR
                ? filters.text("division")
                : Scoped.current().subtree();
    }

    /** Where no page gives one, one in which nothing moved. */
    private static YearMonth month(Filters filters) {
        try {
            String month = filters.text("month");
            return month.isEmpty() ? YearMonth.of(2000, 1) : YearMonth.parse(month);
        } catch (DateTimeException noMonth) {
            throw new IllegalArgumentException(noMonth);
        }
    }
}
