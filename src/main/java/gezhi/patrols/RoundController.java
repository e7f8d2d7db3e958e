package gezhi.patrols;

import gezhi.cases.CaseQueries;
import gezhi.cases.Report;
import gezhi.patrols.RoundOutcome.Reason;
import gezhi.patrols.RoundOutcome.Refused;
import gezhi.patrols.RoundOutcome.Written;
import gezhi.platform.web.FormErrors;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rounds: which are due, going on one, what was seen on those before. */
@Controller
@PreAuthorize("hasAnyRole('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'AUDITOR')")
class RoundController {
    private static final String WALKER = "hasAnyRole('GRID_WORKER', 'COMMUNITY_DESK')";
    private static final String ID = "{id:[0-9a-f-]{36}}";

    private final Rounds rounds;
    private final Plans plans;
    private final RoundPages pages;
    private final CaseQueries cases;
    private final MessageSource words;

    RoundController(Rounds rounds, Plans plans, RoundPages pages, CaseQueries cases, MessageSource words) {
        this.rounds = rounds;
        this.plans = plans;
        this.pages = pages;
        this.cases = cases;
        this.words = words;
    }

    @GetMapping("/rounds")
    String due(@RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("page", pages.due(after));
        return "patrols/due";
    }

    @GetMapping("/rounds/done")
    String done(@RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", pages.done(after));
        return "patrols/done";
    }

    @GetMapping("/rounds/" + ID)
    String round(@PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.round(rounds.find(id).orElseThrow(RoundController::notFound)));
        return "patrols/round";
    }

    @GetMapping("/rounds/walk/" + ID)
    @PreAuthorize(WALKER)
    String walk(@PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.walk(plan(id), RoundForm.EMPTY, FormErrors.none()));
        return "patrols/walk";
    }

    @PostMapping("/rounds/walk/" + ID)
    @PreAuthorize(WALKER)
    String walked(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Locale locale, Model model) {
        RoundForm form = new RoundForm(sent);
        // Ended or not: a round that was written before the plan ended is still written when it is sent again.
        Plan plan = plans.find(id).orElseThrow(RoundController::notFound);
        return switch (rounds.walked(form.walked(plan, pages.now()))) {
            case Written(UUID round) -> "redirect:/rounds/" + round + "?sent";
            case Refused(Reason reason) -> {
                String said = words.getMessage("patrols.round.refused." + reason, null, locale);
                model.addAttribute("page", pages.walk(plan, form, FormErrors.of("", said)));
                yield "patrols/walk";
            }
        };
    }

    /** Goes on to the report form with what is known; the round keeps the key of the report, never its secret. */
    @PostMapping("/rounds/" + ID + "/report/{place:\\d{1,2}}")
    @PreAuthorize(WALKER)
    String report(@PathVariable UUID id, @PathVariable int place, RedirectAttributes carried) {
        Round round = rounds.find(id).orElseThrow(RoundController::notFound);
        if (place < 1 || place > round.sightings().size()) {
            throw notFound();
        }
        Round.Sighting seen = round.sightings().get(place - 1);
        Optional<UUID> reported = Optional.ofNullable(seen.report()).flatMap(cases::findReported);
        if (reported.isPresent()) {
            return "redirect:/cases/" + reported.get();
        }
        UUID request = UUID.randomUUID();
        if (!rounds.noteReport(id, place, Report.key(request))) {
            throw notFound();
        }
        carried.addFlashAttribute(Report.BEGUN, new Report.Begun(request, round.grid(), seen.place(), seen.words()));
        return "redirect:/report";
    }

    private Plan plan(UUID id) {
        return plans.find(id).filter(found -> found.until() == null).orElseThrow(RoundController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
