package gezhi.planning;

import gezhi.planning.PlanningOutcome.Begun;
import gezhi.planning.PlanningOutcome.Faulty;
import gezhi.planning.PlanningOutcome.Reason;
import gezhi.planning.PlanningOutcome.Refused;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Plans of grids: wishing for one, watching it being drawn, reading it, several side by side, one brought in. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR')")
class GridPlanController {
    private static final String PLANNER = "hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR')";
    private static final String ID = "{id:[0-9a-f-]{36}}";
    private static final int MOST_COMPARED = 4;

    private final GridPlans plans;
    private final GridPlanPages pages;
    private final HandEditing hand;
    private final MessageSource words;

    GridPlanController(GridPlans plans, GridPlanPages pages, HandEditing hand, MessageSource words) {
        this.plans = plans;
        this.pages = pages;
        this.hand = hand;
        this.words = words;
    }

    @GetMapping("/planning")
    String list(@RequestParam(defaultValue = "") String after, Locale locale, Model model) {
        return show(after, GridPlanForm.fresh("", say("planning.name.fresh", locale)), FormErrors.none(), model);
    }

    @PostMapping("/planning")
    @PreAuthorize(PLANNER)
    String draw(@ModelAttribute("form") GridPlanForm form, Locale locale, Model model) {
        return answer(plans.draw(form.wish()), "together", form, locale, model);
    }

    @PostMapping("/planning/import")
    @PreAuthorize(PLANNER)
    String bring(
            @ModelAttribute("form") GridPlanForm form,
            @RequestParam("file") MultipartFile file,
            Locale locale,
            Model model) {
        return answer(brought(form.wish(), file), "file", form, locale, model);
    }

    /** The right comes first: nothing is read for somebody who has none. */
    private PlanningOutcome brought(PlanWish wish, MultipartFile file) {
        if (!plans.mayPlan()) {
            return new Refused(Reason.NOT_YOURS);
        }
        AssignmentFile.Told told = AssignmentFile.read(file);
        return told.wrong() != null ? told.wrong() : plans.bring(wish, told.grids());
    }

    @GetMapping("/planning/" + ID)
    String plan(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after, Model model) {
        model.addAttribute("page", page(find(id), after));
        return "planning/plan";
    }

    @GetMapping("/planning/" + ID + "/progress")
    String progress(@PathVariable UUID id, Model model) {
        model.addAttribute("page", page(find(id), 0));
        return "planning/plan :: progress";
    }

    @PostMapping("/planning/" + ID + "/cancel")
    @PreAuthorize(PLANNER)
    String cancel(@PathVariable UUID id) {
        plans.cancel(id);
        return "redirect:/planning/" + id;
    }

    @PostMapping("/planning/" + ID + "/resume")
    @PreAuthorize(PLANNER)
    String resume(@PathVariable UUID id) {
        return plans.resume(id) ? "redirect:/planning/" + id : "redirect:/planning/" + id + "?waits";
    }

    @PostMapping("/planning/" + ID + "/discard")
    @PreAuthorize(PLANNER)
    String discard(@PathVariable UUID id) {
        return plans.discard(id) ? "redirect:/planning" : "redirect:/planning/" + id;
    }

    @GetMapping("/planning/compare")
    String compare(@RequestParam(defaultValue = "") List<UUID> plan, Model model) {
        List<GridPlan> found = plan.stream()
                .limit(MOST_COMPARED)
                .map(plans::find)
                .flatMap(Optional::stream)
                .filter(one -> one.measures() != null)
                .toList();
        model.addAttribute("page", pages.compare(found));
        return "planning/compare";
    }

    private GridPlanPages.PlanPage page(GridPlan plan, int after) {
        return pages.plan(plan, plans.mayPlan(), hand.mayEdit(plan), after);
    }

    private GridPlan find(UUID id) {
        return plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param field where faults are shown */
    private String answer(PlanningOutcome outcome, String field, GridPlanForm form, Locale locale, Model model) {
        return switch (outcome) {
            case Begun(UUID id) -> "redirect:/planning/" + id;
            case Refused(Reason reason) -> show("", form, errors(reason, locale), model);
            case Faulty(List<PlanningOutcome.Fault> faults) ->
                show("", form, FormErrors.of(field, told(faults, locale)), model);
        };
    }

    private String told(List<PlanningOutcome.Fault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> words.getMessage(fault.key(), new Object[] {fault.what()}, locale))
                .collect(Collectors.joining(" "));
    }

    private FormErrors errors(Reason reason, Locale locale) {
        String field = switch (reason) {
            case NOT_YOURS, NOT_AN_AREA -> "area";
            case NO_NAME -> "name";
            case BAD_HOUSEHOLDS -> "households";
            case BAD_TOLERANCE -> "tolerance";
            case BAD_CHANGE -> "change";
            case BAD_SEED -> "seed";
            case BAD_ROUNDS -> "rounds";
            case BAD_TOGETHER -> "together";
            case BAD_APART -> "apart";
            case BAD_BARRIER -> "barrier";
            case NO_WEIGHT -> "weight";
            case NO_ASSIGNMENT, TOO_LARGE, NOT_UTF8, NOT_GEOJSON, TOO_MANY, NO_FIGURES -> "file";
            case ANOTHER_RUNS -> "";
        };
        return FormErrors.of(field, say("planning.refused." + reason, locale));
    }

    private String show(String after, GridPlanForm form, FormErrors errors, Model model) {
        String area = Scoped.current().subtree();
        model.addAttribute("page", pages.list(plans.list(area, after), plans.mayPlan(), form, errors));
        return "planning/list";
    }

    private String say(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
