package gezhi.people.setup;

import gezhi.people.AccountRules;
import gezhi.people.Secret;
import gezhi.people.door.RateLimits;
import gezhi.people.web.Refusals;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import gezhi.territory.Cities;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The first page of a new installation; not found as soon as there is an administrator. */
@Controller
@Profile("!demo")
class SetUpController {
    private final Cities cities;
    private final SetUpCode code;
    private final Founding founding;
    private final RateLimits limits;
    private final Refusals words;

    SetUpController(Cities cities, SetUpCode code, Founding founding, RateLimits limits, Refusals words) {
        this.cities = cities;
        this.code = code;
        this.founding = founding;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/set-up")
    String form(@RequestParam @Nullable String secret, Locale locale, Model model) {
        refuseWhenClosed();
        return page(SetUpForm.empty(secret, cities.list()), FormErrors.none(), locale, model);
    }

    @PostMapping("/set-up")
    String found(@ModelAttribute("form") SetUpForm form, HttpServletRequest request, Locale locale, Model model) {
        refuseWhenClosed();
        if (!limits.allows(RateLimits.Door.SET_UP, request.getRemoteAddr())) {
            return page(form, say("secret", "people.not-let-in.too-many"), locale, model);
        }
        FormErrors errors = errors(form);
        return errors.isEmpty() ? found(form, locale, model) : page(form, errors, locale, model);
    }

    private String found(SetUpForm form, Locale locale, Model model) {
        Founding.Outcome outcome = founding.found(
                Typed.text(form.code()).strip(),
                Typed.text(form.city()).strip(),
                gezhi.platform.Profile.named(Typed.text(form.profile())),
                form.administrator(),
                Typed.text(form.password()));
        return switch (outcome) {
            case Founding.Outcome.Founded founded -> "redirect:/sign-in?done=ready";
            case Founding.Outcome.Closed closed -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Founding.Outcome.Refused(var reason) -> page(form, words.of(reason), locale, model);
        };
    }

    /** All at once, in the order of the form. */
    private FormErrors errors(SetUpForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!code.is(Typed.text(form.secret()))) {
            errors.put("secret", words.say("people.set-up.refused.secret"));
        }
        form.cityErrors().forEach((field, key) -> errors.put(field, words.say(key)));
        Secret secret = new Secret.Chosen(Typed.text(form.password()));
        errors.putAll(words.of(AccountRules.check(form.administrator(), secret)).messages());
        return new FormErrors(errors);
    }

    private void refuseWhenClosed() {
        if (!founding.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private FormErrors say(String field, String key) {
        return FormErrors.of(field, words.say(key));
    }

    private static String page(SetUpForm form, FormErrors errors, Locale locale, Model model) {
        model.addAttribute("page", SetUpPage.of(form, errors, locale));
        return "people/set-up";
    }
}
