package gezhi.policies;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import gezhi.policies.PolicyOutcome.Entered;
import gezhi.policies.PolicyOutcome.Reason;
import gezhi.policies.PolicyOutcome.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which policies are on, by what right and until when: for everybody to read; the administrator enters what was decided. */
@Controller
class PolicyController {
    private final Policies policies;
    private final MessageSource words;

    PolicyController(Policies policies, MessageSource words) {
        this.policies = policies;
        this.words = words;
    }

    /** @param standing null while it is off */
    record Shown(Policy policy, @Nullable Decision standing, List<Decision> history, Typing typed, FormErrors errors) {}

    record Typing(String basis, String decidedBy, String until) {
        static final Typing NOTHING = new Typing("", "", "");
    }

    record Page(List<Shown> policies, boolean mayDecide) {}

    @GetMapping("/policies")
    String list(Model model) {
        return page(null, Typing.NOTHING, FormErrors.none(), model);
    }

    @PostMapping("/policies/{policy}")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String decide(
            @PathVariable Policy policy,
            @RequestParam boolean on,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String decidedBy,
            @RequestParam(defaultValue = "") String until,
            Locale locale,
            Model model) {
        PolicyOutcome outcome = on
                ? policies.switchOn(policy, basis, decidedBy, day(until))
                : policies.switchOff(policy, basis, decidedBy);
        return switch (outcome) {
            case Entered() -> "redirect:/policies";
            case Refused(Reason reason) ->
                page(policy, new Typing(basis, decidedBy, until), errors(reason, locale), model);
        };
    }

    private FormErrors errors(Reason reason, Locale locale) {
        String field = switch (reason) {
            case NO_BASIS -> "basis";
            case NOBODY_DECIDED -> "decidedBy";
            case BAD_UNTIL -> "until";
            case ON_ALREADY, OFF_ALREADY -> "";
        };
        return FormErrors.of(field, words.getMessage("policy.refused." + reason, null, locale));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(Typed.stripped(typed));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** @param refused the policy whose form comes back with what was typed and what is wrong; null for none */
    private String page(@Nullable Policy refused, Typing typed, FormErrors errors, Model model) {
        List<Shown> shown = Arrays.stream(Policy.values())
                .map(policy -> policy == refused
                        ? shown(policy, typed, errors)
                        : shown(policy, Typing.NOTHING, FormErrors.none()))
                .toList();
        model.addAttribute("page", new Page(shown, Scoped.current().role() == Role.ADMINISTRATOR));
        return "policies/policies";
    }

    private Shown shown(Policy policy, Typing typed, FormErrors errors) {
        return new Shown(policy, policies.standing(policy).orElse(null), policies.history(policy), typed, errors);
    }
}
