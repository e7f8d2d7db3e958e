package gezhi.redrawing;

import gezhi.platform.web.FormErrors;
import gezhi.redrawing.Consequence.Kind;
import gezhi.redrawing.ProposalOutcome.Done;
import gezhi.redrawing.ProposalOutcome.Reason;
import gezhi.redrawing.ProposalOutcome.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Submitting a plan of grids, seeing what it would change, deciding on it, withdrawing it, setting the day. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR')")
class ProposalController {
    private static final String PLANNER = "hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR')";
    private static final String APPROVER = "hasAnyRole('ADMINISTRATOR', 'SUPERVISOR', 'LEADER')";
    private static final String ONE = "/redrawing/{id:[0-9a-f-]{36}}";

    private final Proposals proposals;
    private final ProposalPages pages;
    private final MessageSource words;

    ProposalController(Proposals proposals, ProposalPages pages, MessageSource words) {
        this.proposals = proposals;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/redrawing")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", pages.list(proposals.list(after), FormErrors.none()));
        return "redrawing/list";
    }

    @PostMapping("/redrawing")
    @PreAuthorize(PLANNER)
    String submit(@RequestParam UUID plan, @RequestParam int version, Locale locale, Model model) {
        return switch (proposals.submit(plan, version)) {
            case Done(UUID id) -> "redirect:/redrawing/" + id;
            case Refused(Reason reason) -> {
                model.addAttribute("page", pages.list(proposals.list(""), errors(reason, locale)));
                yield "redrawing/list";
            }
        };
    }

    @GetMapping(ONE)
    String read(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "NEW_GRIDS") Kind kind,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        return show(id, kind, after, "", FormErrors.none(), model);
    }

    @PostMapping(ONE + "/approve")
    @PreAuthorize(APPROVER)
    String approve(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Locale locale, Model model) {
        return decide(id, ProposalDeed.APPROVE, words, locale, model);
    }

    @PostMapping(ONE + "/refuse")
    @PreAuthorize(APPROVER)
    String refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Locale locale, Model model) {
        return decide(id, ProposalDeed.REFUSE, words, locale, model);
    }

    @PostMapping(ONE + "/withdraw")
    @PreAuthorize(PLANNER)
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Locale locale, Model model) {
        return decide(id, ProposalDeed.WITHDRAW, words, locale, model);
    }

    @PostMapping(ONE + "/date")
    @PreAuthorize(APPROVER)
    String appoint(@PathVariable UUID id, @RequestParam(defaultValue = "") String on, Locale locale, Model model) {
        ProposalOutcome outcome =
                day(on).map(day -> proposals.appoint(id, day)).orElseGet(() -> new Refused(Reason.BAD_DAY));
        return answer(id, outcome, "", locale, model);
    }

    private String decide(UUID id, ProposalDeed deed, String said, Locale locale, Model model) {
        return answer(id, proposals.decide(id, deed, said), said, locale, model);
    }

    private String answer(UUID id, ProposalOutcome outcome, String said, Locale locale, Model model) {
        return switch (outcome) {
            case Done(UUID done) -> "redirect:/redrawing/" + done;
            case Refused(Reason reason) -> show(id, Kind.NEW_GRIDS, "", said, errors(reason, locale), model);
        };
    }

    private String show(UUID id, Kind kind, String after, String said, FormErrors errors, Model model) {
        Proposal proposal = proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                pages.page(proposal, proposals.journal(id), proposals.offered(proposal), kind, after, said, errors));
        return "redrawing/proposal";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private FormErrors errors(Reason reason, Locale locale) {
        String field = reason == Reason.NO_REASON || reason == Reason.TOO_LONG
                ? "words"
                : reason == Reason.BAD_DAY ? "on" : "";
        return FormErrors.of(field, words.getMessage("redrawing.refused." + reason, null, locale));
    }
}
