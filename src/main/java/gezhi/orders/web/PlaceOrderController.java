package gezhi.orders.web;

import gezhi.orders.OrderOutcome;
import gezhi.orders.Orders;
import gezhi.orders.loop.Refusal;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Ordering: what, when, where. */
@Controller
@PreAuthorize("hasAnyRole('RESIDENT', 'GRID_WORKER', 'COMMUNITY_DESK')")
class PlaceOrderController {
    private final OrderForms forms;
    private final Orders orders;
    private final OrderSpeech speech;

    PlaceOrderController(OrderForms forms, Orders orders, OrderSpeech speech) {
        this.forms = forms;
        this.orders = orders;
        this.speech = speech;
    }

    @GetMapping("/orders/new")
    String fresh(Model model) {
        return form(forms.fresh(speech), FormErrors.none(), model);
    }

    @PostMapping("/orders")
    String place(OrderForm form, HttpServletResponse response, Model model) {
        FormErrors missing = forms.missing(form, speech);
        if (!missing.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, missing, model);
        }
        return switch (orders.place(forms.order(form, speech))) {
            case OrderOutcome.Done(UUID id) -> "redirect:/orders/" + id + "?done=PLACE";
            case OrderOutcome.Refused(Refusal why) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(form, FormErrors.of(OrderRefusals.field(why), OrderRefusals.say(why, speech)), model);
            }
        };
    }

    private String form(OrderForm form, FormErrors errors, Model model) {
        model.addAttribute("page", forms.page(form, errors, speech));
        return "orders/new";
    }
}
