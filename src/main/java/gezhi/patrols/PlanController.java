package gezhi.patrols;

import gezhi.patrols.PlanOutcome.Kept;
import gezhi.patrols.PlanOutcome.Reason;
import gezhi.patrols.PlanOutcome.Refused;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** Making, changing and ending a plan of rounds. */
@Controller
@PreAuthorize("hasAnyRole('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR')")
class PlanController {
    private final Plans plans;
    private final Divisions divisions;
    private final MessageSource words;
    private final Clock clock;

    PlanController(Plans plans, Divisions divisions, MessageSource words, Clock clock) {
        this.plans = plans;
        this.divisions = divisions;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param id null for a new plan
     * @param grids to choose from; empty where there are too many, and one is typed
     * @param gridName of a plan that is there, whose grid does not change
     */
    record Page(@Nullable UUID id, PlanForm form, List<Option> grids, String gridName, FormErrors errors) {}

    @GetMapping("/rounds/plans/new")
    String blank(Model model) {
        PlanForm form = new PlanForm("", "", "7", LocalDate.now(clock).toString(), "", null);
        return page(null, form, FormErrors.none(), model);
    }

    @PostMapping("/rounds/plans")
    String make(@ModelAttribute("form") PlanForm form, Locale locale, Model model) {
        return answer(plans.make(form.draft(LocalDate.now(clock))), null, form, locale, model);
    }

    @GetMapping("/rounds/plans/{id}")
    String read(@PathVariable UUID id, Model model) {
        return page(id, PlanForm.of(standing(id)), FormErrors.none(), model);
    }

    @PostMapping("/rounds/plans/{id}")
    String change(@PathVariable UUID id, @ModelAttribute("form") PlanForm form, Locale locale, Model model) {
        PlanOutcome outcome = plans.change(id, form.seen(), form.draft(LocalDate.now(clock)));
        return answer(outcome, id, form, locale, model);
    }

    @PostMapping("/rounds/plans/{id}/end")
    String end(@PathVariable UUID id, @RequestParam int version, Locale locale, Model model) {
        Plan plan = standing(id);
        return answer(plans.end(id, version), id, PlanForm.of(plan), locale, model);
    }

    private String answer(PlanOutcome outcome, @Nullable UUID id, PlanForm form, Locale locale, Model model) {
        return switch (outcome) {
            case Kept(UUID _) -> "redirect:/rounds";
            case Refused(Reason reason) -> page(id, form, errors(reason, locale), model);
        };
    }

    private FormErrors errors(Reason reason, Locale locale) {
        String field = switch (reason) {
            case NOT_YOUR_GRID -> "grid";
            case NO_NAME -> "name";
            case BAD_EVERY -> "everyDays";
            case BAD_PLACES -> "places";
            case CHANGED_MEANWHILE, NO_SUCH_PLAN -> "";
        };
        return FormErrors.of(field, words.getMessage("patrols.plan.refused." + reason, null, locale));
    }

    private Plan standing(UUID id) {
        return plans.find(id)
                .filter(plan -> plan.until() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(@Nullable UUID id, PlanForm form, FormErrors errors, Model model) {
        String gridName = id == null
                ? ""
                : divisions.find(standing(id).grid()).map(Division::name).orElse("");
        model.addAttribute("page", new Page(id, form, grids(), gridName, errors));
        return "patrols/plan";
    }

    private List<Option> grids() {
        String subtree = Scoped.current().subtree();
        return divisions.find(subtree).filter(place -> place.level() == Level.COMMUNITY).stream()
                .flatMap(community -> divisions.children(community.code(), "").rows().stream())
                .map(grid -> new Option(grid.code(), grid.name()))
                .toList();
    }
}
