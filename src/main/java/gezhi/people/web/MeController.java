package gezhi.people.web;

import gezhi.people.AccountOutcome;
import gezhi.people.Accounts;
import gezhi.people.Entrance;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everyone may do with their own account. */
@Controller
class MeController {
    private final Accounts accounts;
    private final Entrance entrance;
    private final MePages pages;
    private final Refusals refusals;

    MeController(Accounts accounts, Entrance entrance, MePages pages, Refusals refusals) {
        this.accounts = accounts;
        this.entrance = entrance;
        this.pages = pages;
        this.refusals = refusals;
    }

    @GetMapping("/me")
    String me(@RequestParam @Nullable String done, Model model) {
        return show(FormErrors.none(), done, model);
    }

    /** Goes on in another posting. */
    @PostMapping("/me/posting")
    String posting(@RequestParam UUID posting, HttpServletRequest request, HttpServletResponse response) {
        SignedIn me = me();
        return entrance.goOn(me.city(), me.person(), posting, request, response)
                ? "redirect:" + entrance.firstPage()
                : "redirect:/me";
    }

    @PostMapping("/me/contact")
    String contact(
            @RequestParam String name,
            @RequestParam String phone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (accounts.correct(me().person(), name, phone) instanceof AccountOutcome.Refused(var reason)) {
            return show(refusals.of(reason), null, model);
        }
        goOn(request, response);
        return "redirect:/me?done=contact";
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response) {
        SignedIn me = me();
        entrance.goOn(me.city(), me.person(), pages.presentPosting(), request, response);
    }

    private String show(FormErrors errors, @Nullable String done, Model model) {
        model.addAttribute("page", pages.of(me(), errors, done));
        return "people/me";
    }

    private static SignedIn me() {
        return SignedIn.find().orElseThrow();
    }
}
