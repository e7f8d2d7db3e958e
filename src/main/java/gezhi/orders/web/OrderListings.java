package gezhi.orders.web;

import gezhi.bodies.BodyKind;
import gezhi.orders.Member;
import gezhi.orders.OrderQueries;
import gezhi.orders.OrderQueries.Heap;
import gezhi.orders.OrderRow;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Cells;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders, to be taken out as the list shows them: without names, telephones and addresses. */
@Configuration(proxyBeanMethods = false)
class OrderListings {
    private static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.ADMINISTRATOR));

    @Bean
    Listing orderListing(OrderQueries queries, OrderSpeech speech) {
        return new PlainListing(
                "orders",
                "/orders",
                READERS,
                List.of("kind", "step", "division", "when", "helpers", "accepted", "confirmed", "placed"),
                filters -> {
                    Heap heap = OrderListController.shown(heap(filters));
                    return rows -> Slice.walk(
                            after -> queries.list(heap, after),
                            found -> found.forEach(row -> rows.accept(cells(row, speech))));
                });
    }

    /** What one is asked for, is at and may claim, in the order of the page. */
    @Bean
    Listing placesToHelp(OrderQueries queries, OrderPages pages) {
        return new PlainListing(
                "orders-help",
                "/orders/help",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.AUDITOR, Role.ADMINISTRATOR)),
                List.of("kind", "step", "when", "division", "places", "body", "words"),
                filters -> rows -> Stream.of(
                                queries.listMine().stream().sorted(OrderListController.ASKED_FIRST),
                                queries.listClaimable().stream())
                        .flatMap(each -> each)
                        .map(pages::place)
                        .forEach(place -> rows.accept(List.of(
                                place.kind(),
                                place.status().word(),
                                place.when(),
                                place.place(),
                                place.places(),
                                place.body(),
                                place.brief()))));
    }

    @Bean
    Listing teamsOfOrders(TeamController pages) {
        return new PlainListing(
                "order-teams",
                filters -> TeamController.ADDRESS + kind(filters),
                Set.of(Role.COMMUNITY_DESK),
                List.of("name", "kind", "members"),
                filters -> {
                    BodyKind kind = kind(filters);
                    return rows -> Slice.walk(
                            after -> pages.list(kind, after),
                            found -> found.forEach(team -> rows.accept(List.of(
                                    team.name(),
                                    team.kind(),
                                    team.members().stream().map(Member::name).collect(Collectors.joining(" · "))))));
                });
    }

    private static BodyKind kind(Filters filters) {
        String kind = filters.text("kind");
        return TeamController.shown(kind.isEmpty() ? BodyKind.TEAM : BodyKind.valueOf(kind));
    }

    private static List<Object> cells(OrderRow row, OrderSpeech speech) {
        return List.of(
                row.name(speech.english()),
                Sign.of(row, speech).word(),
                row.divisionName(),
                speech.window(row.from(), row.to()),
                row.helpers(),
                row.counts().live() + row.counts().given(),
                row.counts().given(),
                Cells.minute(row.placedAt(), speech.zone()));
    }

    private static @Nullable Heap heap(Filters filters) {
        String heap = filters.text("heap");
        return heap.isEmpty() ? null : Heap.valueOf(heap);
    }
}
