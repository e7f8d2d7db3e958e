package gezhi.membership.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.Charge;
import gezhi.membership.Charges;
import gezhi.membership.Charges.Granted;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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

/** Who keeps the members of which organization: granted and ended by the administrator, read by the auditor too. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
class ChargeController {
    private final Charges charges;
    private final Accounts accounts;
    private final Bodies bodies;
    private final MemberPages pages;

    ChargeController(Charges charges, Accounts accounts, Bodies bodies, MemberPages pages) {
        this.charges = charges;
        this.accounts = accounts;
        this.bodies = bodies;
        this.pages = pages;
    }

    record Page(
            List<Charge> rows,
            @Nullable String next,
            String login,
            String body,
            String said,
            boolean mayGrant,
            FormErrors errors) {}

    @GetMapping("/members/charges")
    String list(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String done, Model model) {
        String said = done.equals("granted") || done.equals("ended") ? "membership.charge.done." + done : "";
        return page(after, "", "", said, FormErrors.none(), model);
    }

    @PostMapping("/members/charges")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String grant(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String body,
            HttpServletResponse response,
            Model model) {
        Optional<Account> account = accounts.findByLogin(Typed.stripped(login));
        Optional<Body> found = bodies.findLabelled(Typed.stripped(body));
        FormErrors errors = FormErrors.none();
        if (account.isEmpty()) {
            errors = FormErrors.of("login", pages.say("membership.charge.no-account"));
        } else if (found.isEmpty()) {
            errors = FormErrors.of("body", pages.say(Granted.NO_SUCH_ORGANIZATION.messageKey()));
        } else {
            Granted granted = charges.grant(
                    found.get().id(), account.get().person(), account.get().name());
            if (granted == Granted.DONE) {
                return "redirect:/members/charges?done=granted";
            }
            String field = granted == Granted.NO_SUCH_ORGANIZATION ? "body" : "login";
            errors = FormErrors.of(field, pages.say(granted.messageKey()));
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return page("", login, body, "", errors, model);
    }

    @PostMapping("/members/charges/{id}/end")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String end(@PathVariable UUID id) {
        charges.end(id);
        return "redirect:/members/charges?done=ended";
    }

    private String page(String after, String login, String body, String said, FormErrors errors, Model model) {
        Slice<Charge> found = charges.list(null, after);
        boolean grants = Scoped.current().role() == Role.ADMINISTRATOR;
        model.addAttribute("page", new Page(found.rows(), found.next(), login, body, said, grants, errors));
        return "membership/charges";
    }
}
