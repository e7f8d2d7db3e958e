package gezhi.orders.web;

import gezhi.orders.HelpRow;
import gezhi.orders.OrderQueries;
import gezhi.orders.OrderQueries.Heap;
import gezhi.orders.OrderRow;
import gezhi.orders.loop.Loop;
import gezhi.orders.loop.Step;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.volunteering.Volunteers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The orders of a desk, one's own, and what a volunteer is asked for and may claim. */
@Controller
class OrderListController {
    /** What waits for an answer before what one is at. */
    static final Comparator<HelpRow> ASKED_FIRST = Comparator.comparing(row -> row.step() != Step.OFFERED);

    private final OrderQueries queries;
    private final OrderPages pages;
    private final OrderSpeech speech;
    private final Volunteers volunteers;

    OrderListController(OrderQueries queries, OrderPages pages, OrderSpeech speech, Volunteers volunteers) {
        this.queries = queries;
        this.pages = pages;
        this.speech = speech;
        this.volunteers = volunteers;
    }

    @GetMapping("/orders")
    @PreAuthorize(OrdersWeb.READERS)
    String list(
            @RequestParam(required = false) @Nullable Heap heap,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Heap shown = shown(heap);
        Slice<OrderRow> rows = queries.list(shown, after);
        model.addAttribute(
                "page",
                new OrdersPage(
                        keeps() ? "orders" : "orders.mine",
                        keeps(),
                        Loop.mayPlace(Scoped.current().role()),
                        heaps().stream().map(each -> tab(each, shown)).toList(),
                        rows.rows().stream().map(pages::line).toList(),
                        speech.say("orders.empty." + shown),
                        rows.next() == null
                                ? null
                                : "/orders?heap=" + shown + "&after="
                                        + UriUtils.encode(rows.next(), StandardCharsets.UTF_8),
                        "/exports/orders?heap=" + shown));
        return "orders/list";
    }

    @GetMapping("/orders/help")
    @PreAuthorize(OrdersWeb.PEOPLE)
    String help(@RequestParam(defaultValue = "false") boolean full, Model model) {
        List<HelpRow> rows = queries.listMine();
        List<HelpPage.Place> asked = rows.stream()
                .filter(row -> row.step() == Step.OFFERED)
                .map(pages::place)
                .toList();
        List<HelpPage.Place> at = rows.stream()
                .filter(row -> row.step() != Step.OFFERED)
                .map(pages::place)
                .toList();
        model.addAttribute(
                "page",
                new HelpPage(
                        full ? speech.say("orders.refused.NoPlaceFree") : null,
                        volunteers.findMine().isPresent(),
                        asked,
                        at,
                        queries.listClaimable().stream().map(pages::place).toList()));
        return "orders/help";
    }

    /** What the reader has no tab for is never shown. */
    static Heap shown(@Nullable Heap asked) {
        return asked != null && heaps().contains(asked) ? asked : heaps().getFirst();
    }

    private static List<Heap> heaps() {
        return keeps()
                ? List.of(Heap.WAITING, Heap.RUNNING, Heap.TO_CONFIRM, Heap.ENDED, Heap.ALL)
                : List.of(Heap.CURRENT, Heap.TO_CONFIRM, Heap.ENDED);
    }

    private static boolean keeps() {
        Role role = Scoped.current().role();
        return role == Role.COMMUNITY_DESK || role == Role.AUDITOR;
    }

    private OrdersPage.Tab tab(Heap heap, Heap shown) {
        return new OrdersPage.Tab(
                speech.say("orders.heap." + heap),
                "/orders?heap=" + heap,
                heap == Heap.ALL || heap == Heap.ENDED ? null : queries.count(heap),
                heap == shown);
    }
}
