package gezhi.people.web;

import gezhi.people.AccountOutcome;
import gezhi.people.Entrance;
import gezhi.people.Passwords;
import gezhi.people.door.RateLimits;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everyone changes their own password; whoever finds a screen left alone cannot try as often as they like. */
@Controller
class PasswordController {
    private final Passwords passwords;
    private final Entrance entrance;
    private final MePages pages;
    private final RateLimits limits;
    private final Refusals refusals;

    PasswordController(Passwords passwords, Entrance entrance, MePages pages, RateLimits limits, Refusals refusals) {
        this.passwords = passwords;
        this.entrance = entrance;
        this.pages = pages;
        this.limits = limits;
        this.refusals = refusals;
    }

    @GetMapping("/me/password")
    String form(Model model) {
        return show(FormErrors.none(), model);
    }

    @PostMapping("/me/password")
    String change(
            @RequestParam String present,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SignedIn me = SignedIn.find().orElseThrow();
        if (!limits.allows(RateLimits.Door.PASSWORD, me.person().toString())) {
            return show(FormErrors.of("present", refusals.say("people.not-let-in.too-many")), model);
        }
        if (passwords.change(me.person(), present, password) instanceof AccountOutcome.Refused(var reason)) {
            return show(refusals.of(reason), model);
        }
        entrance.goOn(me.city(), me.person(), pages.presentPosting(), request, response);
        return "redirect:/me?done=password";
    }

    private static String show(FormErrors errors, Model model) {
        model.addAttribute("page", new PasswordPage(errors));
        return "people/password";
    }
}
