package gezhi.shop;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import gezhi.shop.ShopOutcome.Done;
import gezhi.shop.ShopOutcome.Refused;
import gezhi.shop.loop.Reason;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk enters a code, sees what it stands for, hands it over or takes it back; the code is never in an address. */
@Controller
@PreAuthorize(ShopWeb.DESK)
class ShopDeskController {
    private final HandingOver handing;
    private final ShopPages pages;
    private final ShopNames names;

    ShopDeskController(HandingOver handing, ShopPages pages, ShopNames names) {
        this.handing = handing;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping("/shop/desk")
    String desk(@RequestParam(defaultValue = "") String after, Model model) {
        return desk("", after, FormErrors.none(), model);
    }

    @PostMapping("/shop/desk")
    String look(@RequestParam(defaultValue = "") String code, Model model) {
        String typed = Typed.stripped(code);
        FormErrors errors =
                pages.isUnknown(typed) ? names.errors(new Refused(Reason.NO_SUCH_RESERVATION)) : FormErrors.none();
        return desk(typed, "", errors, model);
    }

    @PostMapping("/shop/desk/hand-over")
    String handOver(@RequestParam(defaultValue = "") String code, Model model) {
        String typed = Typed.stripped(code);
        return answer(typed, handing.handOver(typed), model);
    }

    @PostMapping("/shop/desk/take-back")
    String takeBack(
            @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String words, Model model) {
        String typed = Typed.stripped(code);
        return answer(typed, handing.takeBack(typed, Typed.text(words)), model);
    }

    private String answer(String code, ShopOutcome outcome, Model model) {
        return outcome instanceof Done(UUID id)
                ? "redirect:/shop/reservations/" + id
                : desk(code, "", names.errors(outcome), model);
    }

    private String desk(String code, String after, FormErrors errors, Model model) {
        model.addAttribute("page", pages.desk(code, after, errors));
        return "shop/desk";
    }
}
