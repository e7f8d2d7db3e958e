package gezhi.orders.web;

import gezhi.orders.OrderFile;
import gezhi.orders.OrderOutcome;
import gezhi.orders.OrderQueries;
import gezhi.orders.Orders;
import gezhi.orders.loop.Action;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of one order, and what its buttons do. */
@Controller
class OrderController {
    private static final String ID = "/orders/{id:[0-9a-f-]{36}}";

    private final OrderQueries queries;
    private final Orders orders;
    private final OrderPages pages;
    private final OrderOffers offers;
    private final OrderSpeech speech;

    OrderController(OrderQueries queries, Orders orders, OrderPages pages, OrderOffers offers, OrderSpeech speech) {
        this.queries = queries;
        this.orders = orders;
        this.pages = pages;
        this.offers = offers;
        this.speech = speech;
    }

    @GetMapping(ID)
    @PreAuthorize(OrdersWeb.READERS)
    String show(@PathVariable UUID id, @RequestParam(required = false) Action.@Nullable Kind done, Model model) {
        String said = done == null ? null : speech.say("orders.done", speech.say("orders.action." + done));
        return page(get(id), OrderPages.News.done(said), model);
    }

    /** @param help sent from the volunteer's page, and goes back there when somebody else has just taken the last place */
    @PostMapping(ID + "/deeds/{kind}")
    @PreAuthorize(OrdersWeb.PEOPLE)
    String act(
            @PathVariable UUID id,
            @PathVariable Action.Kind kind,
            @RequestParam(defaultValue = "false") boolean help,
            OrderDeedForm form,
            HttpServletResponse response,
            Model model) {
        if (!help) {
            get(id);
        }
        OrderOutcome outcome =
                form.send(orders, id, kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return switch (outcome) {
            case OrderOutcome.Done _ when kind == Action.Kind.DECLINE -> "redirect:/orders/help";
            case OrderOutcome.Done(UUID order) -> "redirect:/orders/" + order + "?done=" + kind;
            case OrderOutcome.Refused _ when help && queries.find(id).isEmpty() -> "redirect:/orders/help?full=true";
            case OrderOutcome.Refused(var why) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(get(id), new OrderPages.News(null, kind, OrderRefusals.say(why, speech), form), model);
            }
        };
    }

    private String page(OrderFile file, OrderPages.News news, Model model) {
        model.addAttribute("page", pages.page(file, offers.suggested(file), offers.teams(file), news));
        return "orders/order";
    }

    private OrderFile get(UUID id) {
        return queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
