package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What the buttons of the case page do. */
@Controller
@PreAuthorize("!hasAnyRole('ADMINISTRATOR', 'LEADER', 'AUDITOR')")
class DeedController {
    private final CaseQueries queries;
    private final Cases cases;
    private final DeedPages pages;
    private final Uploads uploads;
    private final Wordings wordings;

    DeedController(CaseQueries queries, Cases cases, DeedPages pages, Uploads uploads, Wordings wordings) {
        this.queries = queries;
        this.cases = cases;
        this.pages = pages;
        this.uploads = uploads;
        this.wordings = wordings;
    }

    @PostMapping("/cases/{id}/deeds/{kind}")
    String act(
            @PathVariable UUID id,
            @PathVariable Action.Kind kind,
            DeedForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> before,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletResponse response,
            Model model) {
        CaseFile file = queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Wording wording = wordings.current();
        Uploads.Shown shown = uploads.develop(before, photos, wording);
        if (shown.problem() != null) {
            return again(file, kind, shown.problem(), form, response, model);
        }
        Optional<Action> action = form.action(kind, pages.corrected(form, file), wording.zone());
        if (action.isEmpty()) {
            String missing = kind == Action.Kind.DISPATCH || kind == Action.Kind.ASK_ADMISSION
                    ? "cases.dispatch.missing"
                    : "cases.choice.missing";
            return again(file, kind, wording.say(missing), form, response, model);
        }
        return switch (cases.act(id, form.version(), form.requestId(), action.get(), shown.evidence())) {
            case Outcome.Done done -> "redirect:/cases/" + done.caseId() + "?done=" + kind;
            case Outcome.Refused(Refusal why) -> refused(id, kind, why, form, response, model);
            case Outcome.Reported reported -> throw new IllegalStateException("A deed cannot end as " + reported);
        };
    }

    /** The case as it is now; gone from sight, it is no more for this person. */
    private String refused(
            UUID id, Action.Kind kind, Refusal why, DeedForm form, HttpServletResponse response, Model model) {
        CaseFile now = queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return again(now, kind, pages.sentence(why, now, wordings.current()), form, response, model);
    }

    private String again(
            CaseFile file, Action.Kind kind, String why, DeedForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("page", pages.again(file, kind, why, form, wordings.current()));
        return "cases/case";
    }
}
