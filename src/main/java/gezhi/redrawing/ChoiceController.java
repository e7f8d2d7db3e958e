package gezhi.redrawing;

import gezhi.platform.web.FormErrors;
import gezhi.redrawing.Consequence.Kind;
import gezhi.redrawing.ProposalOutcome.Done;
import gezhi.redrawing.ProposalOutcome.Reason;
import gezhi.redrawing.ProposalOutcome.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Saying where what the rule leaves open goes when a plan takes effect. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR')")
class ChoiceController {
    private static final String ONE = "/redrawing/{id:[0-9a-f-]{36}}";

    private final Choosing choosing;
    private final Proposals proposals;
    private final ChoicePages pages;
    private final ProposalPages words;

    ChoiceController(Choosing choosing, Proposals proposals, ChoicePages pages, ProposalPages words) {
        this.choosing = choosing;
        this.proposals = proposals;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ONE + "/open")
    String list(@PathVariable UUID id, @RequestParam(defaultValue = "") String after, Model model) {
        return show(id, after, FormErrors.none(), model);
    }

    /** @param to a code; empty for what is to end. @param after the page on which it stands */
    @PostMapping(ONE + "/choose")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER')")
    String choose(
            @PathVariable UUID id,
            @RequestParam Kind kind,
            @RequestParam String key,
            @RequestParam(defaultValue = "-") String to,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response,
            Model model) {
        return switch (choosing.choose(id, kind, key, to)) {
            case Done _ -> "redirect:/redrawing/" + id + "/open";
            case Refused(Reason reason) -> {
                response.setStatus(
                        reason == Reason.NOT_THERE ? HttpStatus.NOT_FOUND.value() : HttpStatus.CONFLICT.value());
                yield show(id, after, FormErrors.of("", words.say("redrawing.refused." + reason)), model);
            }
        };
    }

    private String show(UUID id, String after, FormErrors errors, Model model) {
        Proposal proposal = proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean may = proposals.offered(proposal).contains(ProposalDeed.CHOOSE);
        model.addAttribute("page", pages.page(proposal, may, after, errors));
        return "redrawing/open";
    }
}
