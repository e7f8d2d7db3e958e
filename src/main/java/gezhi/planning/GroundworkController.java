package gezhi.planning;

import gezhi.planning.GroundworkOutcome.Faulty;
import gezhi.planning.GroundworkOutcome.Kept;
import gezhi.planning.GroundworkOutcome.Refused;
import gezhi.platform.web.FormErrors;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What plans count with besides households: barriers and figures of units, brought in as files. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR')")
class GroundworkController {
    private static final String PLANNER = "hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR')";
    private static final String BARRIERS = "barriers";
    private static final String FIGURES = "figures";

    private final Groundwork groundwork;
    private final GroundworkPages pages;
    private final MessageSource words;

    GroundworkController(Groundwork groundwork, GroundworkPages pages, MessageSource words) {
        this.groundwork = groundwork;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/planning/groundwork")
    String read(
            @RequestParam(defaultValue = "") String done, @RequestParam(defaultValue = "-1") int count, Model model) {
        boolean told = count >= 0 && (done.equals(BARRIERS) || done.equals(FIGURES));
        return show(told ? done : "", told ? count : 0, FormErrors.none(), model);
    }

    @PostMapping("/planning/groundwork/barriers")
    @PreAuthorize(PLANNER)
    String barriers(@RequestParam(BARRIERS) MultipartFile file, Locale locale, Model model) {
        return answer(groundwork.bringBarriers(SentText.of(file)), BARRIERS, locale, model);
    }

    @PostMapping("/planning/groundwork/barriers/clear")
    @PreAuthorize(PLANNER)
    String clear(Locale locale, Model model) {
        return answer(groundwork.clearBarriers(), BARRIERS, locale, model);
    }

    @PostMapping("/planning/groundwork/figures")
    @PreAuthorize(PLANNER)
    String figures(@RequestParam(FIGURES) MultipartFile file, Locale locale, Model model) {
        return answer(groundwork.bringFigures(SentText.of(file)), FIGURES, locale, model);
    }

    private String answer(GroundworkOutcome outcome, String field, Locale locale, Model model) {
        return switch (outcome) {
            case Kept(int count) -> "redirect:/planning/groundwork?done=" + field + "&count=" + count;
            case Refused(PlanningOutcome.Reason reason) ->
                show("", 0, FormErrors.of(field, words.getMessage("planning.refused." + reason, null, locale)), model);
            case Faulty(var faults) ->
                show(
                        "",
                        0,
                        FormErrors.of(
                                field,
                                faults.stream()
                                        .map(fault ->
                                                words.getMessage(fault.key(), new Object[] {fault.what()}, locale))
                                        .collect(Collectors.joining(" "))),
                        model);
        };
    }

    private String show(String done, int count, FormErrors errors, Model model) {
        model.addAttribute("page", pages.page(done, count, errors));
        return "planning/groundwork";
    }
}
