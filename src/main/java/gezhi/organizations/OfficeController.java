package gezhi.organizations;

import gezhi.organizations.OfficeOutcome.Reason;
import gezhi.organizations.OfficeOutcome.Refused;
import gezhi.organizations.OfficeOutcome.Registered;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.platform.web.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register on screen: everyone signed in reads it, the administrator keeps it. */
@Controller
class OfficeController {
    private static final String KEEPER = "hasRole('ADMINISTRATOR')";

    private final Offices offices;
    private final MessageSource words;

    OfficeController(Offices offices, MessageSource words) {
        this.offices = offices;
        this.words = words;
    }

    @GetMapping("/offices")
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after,
            Locale locale,
            Model model) {
        List<Option> kinds = new ArrayList<>();
        kinds.add(new Option("", this.words.getMessage("organizations.all-kinds", null, locale)));
        kinds.addAll(OfficesPage.options(offices.kinds(), locale));
        boolean keeper = Scoped.current().role() == Role.ADMINISTRATOR;
        var found = offices.list(Scoped.current().city(), kind, words, after);
        model.addAttribute("page", OfficesPage.of(found, words, kind, kinds, keeper));
        return "organizations/offices";
    }

    @GetMapping("/offices/new")
    @PreAuthorize(KEEPER)
    String fresh(Locale locale, Model model) {
        return form(null, new OfficeForm("", "", "", ""), FormErrors.none(), locale, model);
    }

    @GetMapping("/offices/{id}")
    @PreAuthorize(KEEPER)
    String edit(@PathVariable UUID id, Locale locale, Model model) {
        Office office = offices.find(id)
                .filter(Office::stands)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String parent = Optional.ofNullable(office.parent())
                .flatMap(offices::find)
                .map(Office::label)
                .orElse("");
        return form(id, OfficeForm.of(office, parent), FormErrors.none(), locale, model);
    }

    @PostMapping("/offices")
    @PreAuthorize(KEEPER)
    String open(@ModelAttribute("form") OfficeForm form, Locale locale, Model model) {
        return answer(null, form, offices::open, locale, model);
    }

    @PostMapping("/offices/{id}")
    @PreAuthorize(KEEPER)
    String change(@PathVariable UUID id, @ModelAttribute("form") OfficeForm form, Locale locale, Model model) {
        return answer(id, form, draft -> offices.change(id, draft), locale, model);
    }

    @PostMapping("/offices/{id}/close")
    @PreAuthorize(KEEPER)
    String close(@PathVariable UUID id) {
        offices.close(id);
        return "redirect:/offices";
    }

    private String answer(
            @Nullable UUID id,
            OfficeForm form,
            Function<Office.Draft, OfficeOutcome> deed,
            Locale locale,
            Model model) {
        Optional<Office> parent = offices.findLabelled(form.parentLabel());
        OfficeOutcome outcome = parent.isEmpty() && !form.parentLabel().isEmpty()
                ? new Refused(Reason.NO_SUCH_PARENT)
                : deed.apply(new Office.Draft(
                        Typed.text(form.name()),
                        Typed.text(form.kind()),
                        form.seatCode(),
                        parent.map(Office::id).orElse(null)));
        return switch (outcome) {
            case Registered done -> "redirect:/offices";
            case Refused(Reason reason) -> form(id, form, errors(reason, locale), locale, model);
        };
    }

    private FormErrors errors(Reason reason, Locale locale) {
        String field = switch (reason) {
            case NO_NAME, NAME_TAKEN -> "name";
            case NO_SUCH_KIND -> "kind";
            case NO_SUCH_SEAT -> "seat";
            case NO_SUCH_PARENT, UNDER_ITSELF -> "parent";
            case STILL_AT_WORK, NO_SUCH_OFFICE -> "";
        };
        return FormErrors.of(field, words.getMessage("organizations.refused." + reason, null, locale));
    }

    private String form(@Nullable UUID id, OfficeForm form, FormErrors errors, Locale locale, Model model) {
        model.addAttribute("page", new OfficePage(id, form, OfficesPage.options(offices.kinds(), locale), errors));
        return "organizations/office";
    }
}
