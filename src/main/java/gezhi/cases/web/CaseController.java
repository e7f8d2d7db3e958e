package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Cases;
import gezhi.cases.loop.Action;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a case, for those who see it; for all others there is no such page. */
@Controller
@PreAuthorize("!hasRole('ADMINISTRATOR')")
class CaseController {
    private final CaseQueries queries;
    private final Cases cases;
    private final CasePages pages;
    private final Wordings wordings;

    CaseController(CaseQueries queries, Cases cases, CasePages pages, Wordings wordings) {
        this.queries = queries;
        this.cases = cases;
        this.pages = pages;
        this.wordings = wordings;
    }

    /** @param done the deed just done; @param sent present when the case has just been reported */
    @GetMapping("/cases/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) Action.@Nullable Kind done,
            @RequestParam(required = false) @Nullable String sent,
            Model model) {
        Wording wording = wordings.current();
        CaseFile file = get(id);
        CasePages.News news = CasePages.News.NONE;
        if (sent != null) {
            news = CasePages.News.done(wording.say("cases.done.sent", file.row().number()));
        } else if (done != null) {
            news = CasePages.News.done(wording.say("cases.done", wording.deed(done)));
        }
        model.addAttribute("page", pages.page(file, news, wording));
        return "cases/case";
    }

    /** Shows the contact in full once; that it was shown, to whom and when, is recorded. */
    @PostMapping("/cases/{id}/contact")
    String contact(@PathVariable UUID id, Model model) {
        CasePages.News news =
                cases.revealContact(id).map(CasePages.News::contact).orElse(CasePages.News.NONE);
        model.addAttribute("page", pages.page(get(id), news, wordings.current()));
        return "cases/case";
    }

    private CaseFile get(UUID id) {
        return queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
