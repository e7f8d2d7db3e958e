package gezhi.organizations;

import gezhi.organizations.KindOutcome.Changed;
import gezhi.organizations.KindOutcome.Reason;
import gezhi.organizations.KindOutcome.Refused;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The kinds of offices on screen: everyone signed in reads them, the administrator keeps them. */
@Controller
class KindController {
    private static final String KEEPER = "hasRole('ADMINISTRATOR')";

    private final OfficeKinds kinds;
    private final MessageSource words;

    KindController(OfficeKinds kinds, MessageSource words) {
        this.kinds = kinds;
        this.words = words;
    }

    /** A new kind as the administrator writes it. */
    record Form(
            @Nullable String code,
            @Nullable String zh,
            @Nullable String en) {

        OfficeKind kind() {
            return new OfficeKind(Typed.text(code).strip(), Typed.text(zh), Typed.text(en));
        }
    }

    record Page(List<KindInUse> kinds, Form form, FormErrors errors, boolean mayChange) {}

    @GetMapping("/offices/kinds")
    String list(Model model) {
        return page(new Form("", "", ""), FormErrors.none(), model);
    }

    @PostMapping("/offices/kinds")
    @PreAuthorize(KEEPER)
    String add(@ModelAttribute("form") Form form, Locale locale, Model model) {
        return answer(kinds.add(form.kind()), form, locale, model);
    }

    @PostMapping("/offices/kinds/{code}/end")
    @PreAuthorize(KEEPER)
    String end(@PathVariable String code, Locale locale, Model model) {
        return answer(kinds.end(code), new Form("", "", ""), locale, model);
    }

    private String answer(KindOutcome outcome, Form form, Locale locale, Model model) {
        return switch (outcome) {
            case Changed() -> "redirect:/offices/kinds";
            case Refused(Reason reason) -> page(form, errors(reason, locale), model);
        };
    }

    private FormErrors errors(Reason reason, Locale locale) {
        String field = switch (reason) {
            case BAD_CODE, CODE_TAKEN -> "code";
            case NO_NAME -> "zh";
            case NO_SUCH_KIND, STILL_USED, LAST_ONE -> "";
        };
        return FormErrors.of(field, words.getMessage("organizations.kind.refused." + reason, null, locale));
    }

    private String page(Form form, FormErrors errors, Model model) {
        boolean keeper = Scoped.current().role() == Role.ADMINISTRATOR;
        model.addAttribute("page", new Page(kinds.list(), form, errors, keeper));
        return "organizations/kinds";
    }
}
