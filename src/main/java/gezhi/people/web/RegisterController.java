package gezhi.people.web;

import gezhi.people.AccountOutcome;
import gezhi.people.Accounts;
import gezhi.people.Entrance;
import gezhi.people.Secret;
import gezhi.people.door.RateLimits;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Residents open an account for themselves. */
@Controller
class RegisterController {
    private final Accounts accounts;
    private final Entrance entrance;
    private final RateLimits limits;
    private final Refusals refusals;

    RegisterController(Accounts accounts, Entrance entrance, RateLimits limits, Refusals refusals) {
        this.accounts = accounts;
        this.entrance = entrance;
        this.limits = limits;
        this.refusals = refusals;
    }

    @GetMapping("/register")
    String form(Model model) {
        if (SignedIn.find().isPresent()) {
            return "redirect:/me";
        }
        return page(RegisterForm.empty(), FormErrors.none(), model);
    }

    @PostMapping("/register")
    @Nullable
    String register(
            @ModelAttribute("form") RegisterForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, ServletException {
        if (!limits.allows(RateLimits.Door.REGISTER, request.getRemoteAddr())) {
            return page(form, FormErrors.of("", refusals.say("people.not-let-in.too-many")), model);
        }
        String city = Scoped.current().city();
        Secret secret = new Secret.Chosen(form.password());
        List<AccountOutcome.Reason> wrong = accounts.refusals(form.draft(), secret);
        if (!wrong.isEmpty()) {
            return page(form, errors(form, wrong), model);
        }
        // A visitor may write nothing; the program opens the account for them.
        AccountOutcome outcome = Scoped.call(Scope.system(city), () -> accounts.create(form.draft(), secret));
        return switch (outcome) {
            case AccountOutcome.Refused(AccountOutcome.Reason reason) -> page(form, refusals.of(reason), model);
            case AccountOutcome.Done(var account, var none) -> {
                entrance.enter(city, account.login(), request, response);
                yield null;
            }
        };
    }

    /** Nobody need say what they are called; only what is too long is wrong with it. */
    private FormErrors errors(RegisterForm form, List<AccountOutcome.Reason> wrong) {
        Map<String, String> messages = new LinkedHashMap<>(refusals.of(wrong).messages());
        if (form.isNamed()) {
            messages.computeIfPresent("name", (field, words) -> refusals.say("people.refused.called"));
        } else {
            messages.remove("name");
        }
        return new FormErrors(messages);
    }

    private static String page(RegisterForm form, FormErrors errors, Model model) {
        model.addAttribute("page", new RegisterPage(form, errors));
        return "people/register";
    }
}
