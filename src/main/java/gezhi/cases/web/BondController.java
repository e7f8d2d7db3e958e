package gezhi.cases.web;

import gezhi.cases.Bonds;
import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Refusal;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Says that two cases have to do with each other, and takes it back. */
@Controller
@PreAuthorize("hasAnyRole('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER')")
class BondController {
    private final Bonds bonds;
    private final CaseQueries queries;
    private final CasePages pages;
    private final Wordings wordings;

    BondController(Bonds bonds, CaseQueries queries, CasePages pages, Wordings wordings) {
        this.bonds = bonds;
        this.queries = queries;
        this.pages = pages;
        this.wordings = wordings;
    }

    @PostMapping("/cases/{id}/relate")
    String relate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam UUID requestId,
            HttpServletResponse response,
            Model model) {
        return done(id, bonds.relate(id, number, Typed.stripped(words), requestId), response, model);
    }

    @PostMapping("/cases/{id}/unrelate")
    String unrelate(
            @PathVariable UUID id,
            @RequestParam UUID other,
            @RequestParam(defaultValue = "") String words,
            @RequestParam UUID requestId,
            HttpServletResponse response,
            Model model) {
        return done(id, bonds.unrelate(id, other, Typed.stripped(words), requestId), response, model);
    }

    private String done(UUID id, Outcome outcome, HttpServletResponse response, Model model) {
        if (!(outcome instanceof Outcome.Refused(var why))) {
            return "redirect:/cases/" + id + "#ties";
        }
        CaseFile file = queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setStatus(HttpStatus.CONFLICT.value());
        Wording wording = wordings.current();
        boolean none = why instanceof Refusal.NoSuchParent;
        String said = none ? wording.say("bonds.unknown") : Refusals.say(why, wording);
        model.addAttribute("page", pages.page(file, CasePages.News.problem(said), wording));
        return "cases/case";
    }
}
