package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Complaints;
import gezhi.cases.Outcome;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** Complaints about how cases were handled: those who watch over the offices read them, a supervisor decides. */
@Controller
class ComplaintController {
    private final Complaints complaints;
    private final CaseQueries queries;
    private final CasePages pages;
    private final Places places;
    private final Wordings wordings;

    ComplaintController(Complaints complaints, CaseQueries queries, CasePages pages, Places places, Wordings wordings) {
        this.complaints = complaints;
        this.queries = queries;
        this.pages = pages;
        this.places = places;
        this.wordings = wordings;
    }

    record Row(UUID caseId, String number, String place, BondPages.Said said) {}

    record ComplaintsPage(List<Row> rows) {}

    @GetMapping("/complaints")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'LEADER', 'AUDITOR')")
    String list(Model model) {
        Wording wording = wordings.current();
        List<Row> rows = complaints.listOpen().stream()
                .map(each -> new Row(
                        each.caseId(), each.number(), places.words(each.division()), BondPages.said(each, wording)))
                .toList();
        model.addAttribute("page", new ComplaintsPage(rows));
        return "cases/complaints";
    }

    @PostMapping("/cases/{id}/complaint")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String decide(
            @PathVariable UUID id,
            @RequestParam UUID requestId,
            @RequestParam boolean granted,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        return shown(id, complaints.decide(id, requestId, granted, words.strip()), response, model);
    }

    /** By who reported with an account; others complain by their secret link. */
    @PostMapping("/cases/{id}/grievance")
    @PreAuthorize("hasRole('RESIDENT')")
    String complain(
            @PathVariable UUID id,
            @RequestParam UUID requestId,
            @RequestParam(defaultValue = "") String complaint,
            HttpServletResponse response,
            Model model) {
        return shown(id, complaints.complain(id, requestId, Typed.stripped(complaint)), response, model);
    }

    private String shown(UUID id, Outcome outcome, HttpServletResponse response, Model model) {
        if (!(outcome instanceof Outcome.Refused(var why))) {
            return "redirect:/cases/" + id + "#complaints";
        }
        CaseFile file = queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setStatus(HttpStatus.CONFLICT.value());
        Wording wording = wordings.current();
        model.addAttribute("page", pages.page(file, CasePages.News.problem(Refusals.say(why, wording)), wording));
        return "cases/case";
    }
}
