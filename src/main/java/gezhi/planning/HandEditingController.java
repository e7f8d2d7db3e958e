package gezhi.planning;

import gezhi.planning.HandOutcome.Against;
import gezhi.planning.HandOutcome.Copied;
import gezhi.planning.HandOutcome.Done;
import gezhi.planning.HandOutcome.Reason;
import gezhi.planning.HandOutcome.Refused;
import gezhi.platform.Ids;
import gezhi.platform.web.FormErrors;
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

/** Changing a copy of a plan by hand. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR')")
class HandEditingController {
    private static final String PLAN = "/planning/{id:[0-9a-f-]{36}}";

    private final HandEditing hand;
    private final HandEditingPages pages;
    private final GridPlans plans;
    private final PlanStepStore steps;
    private final MessageSource words;

    HandEditingController(
            HandEditing hand, HandEditingPages pages, GridPlans plans, PlanStepStore steps, MessageSource words) {
        this.hand = hand;
        this.pages = pages;
        this.plans = plans;
        this.steps = steps;
        this.words = words;
    }

    @PostMapping(PLAN + "/copy")
    String copy(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID request, Locale locale) {
        UUID once = request == null ? Ids.next() : request;
        return hand.copy(id, once, name(find(id), locale)) instanceof Copied(UUID copy)
                ? "redirect:/planning/" + copy + "/edit"
                : "redirect:/planning/" + id;
    }

    /** The name of the first plan, as much of it as there is room for, and a word that this one is changed by hand. */
    private String name(GridPlan plan, Locale locale) {
        String suffix = words.getMessage("planning.hand.name", null, locale);
        String name = plan.wish().name();
        if (name.endsWith(suffix)) {
            return name;
        }
        int room = PlanWish.LONGEST_NAME - suffix.length();
        if (name.length() > room) {
            name = name.substring(0, Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room);
        }
        return name + suffix;
    }

    @GetMapping(PLAN + "/edit")
    String edit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(defaultValue = "0") int step,
            Locale locale,
            Model model) {
        GridPlan plan = find(id);
        if (!hand.mayEdit(plan)) {
            return "redirect:/planning/" + id;
        }
        return show(plan, HandForm.fresh(community), done(plan, step, locale), FormErrors.none(), model);
    }

    @PostMapping(PLAN + "/edit")
    String edit(@PathVariable UUID id, @ModelAttribute("form") HandForm form, Locale locale, Model model) {
        return answer(id, form, hand.edit(id, form.seen(), form.asked()), locale, model);
    }

    @PostMapping(PLAN + "/undo")
    String undo(@PathVariable UUID id, @ModelAttribute("form") HandForm form, Locale locale, Model model) {
        return answer(id, form, hand.undo(id, form.seen()), locale, model);
    }

    @PostMapping(PLAN + "/redo")
    String redo(@PathVariable UUID id, @ModelAttribute("form") HandForm form, Locale locale, Model model) {
        return answer(id, form, hand.redo(id, form.seen()), locale, model);
    }

    private String answer(UUID id, HandForm form, HandOutcome outcome, Locale locale, Model model) {
        GridPlan plan = find(id);
        return switch (outcome) {
            case Done(int version) -> "redirect:/planning/" + id + "/edit?step=" + version + community(form);
            case Copied _ -> throw new IllegalStateException("not copied here");
            case Against(var why, int grid) ->
                show(
                        plan,
                        form,
                        null,
                        errors(words.getMessage("planning.hand.not." + why, new Object[] {grid}, locale)),
                        model);
            case Refused(Reason reason) ->
                reason == Reason.NOT_YOURS || reason == Reason.HELD || reason == Reason.NOT_THERE
                        ? "redirect:/planning/" + id
                        : show(
                                plan,
                                form,
                                null,
                                errors(words.getMessage("planning.hand.refused." + reason, null, locale)),
                                model);
        };
    }

    /** Only a code goes into an address. */
    private static String community(HandForm form) {
        return form.community() != null && form.community().matches("[0-9]{1,18}")
                ? "&community=" + form.community()
                : "";
    }

    private static FormErrors errors(String message) {
        return FormErrors.of("deeds", message);
    }

    private @Nullable String done(GridPlan plan, int number, Locale locale) {
        if (number < 1 || number != plan.version()) {
            return null;
        }
        List<PlanStep> last = steps.list(plan.id(), number + 1, 1);
        return last.isEmpty()
                ? null
                : words.getMessage(
                        "planning.hand.done." + last.getFirst().kind(),
                        new Object[] {last.getFirst().units().size()},
                        locale);
    }

    private String show(GridPlan plan, HandForm form, @Nullable String done, FormErrors errors, Model model) {
        model.addAttribute("page", pages.edit(plan, form, done, errors));
        return "planning/edit";
    }

    private GridPlan find(UUID id) {
        return plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
