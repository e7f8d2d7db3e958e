package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Outcome;
import gezhi.cases.PublicPhotos;
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

/** A desk keeps the photo of a case from the public, and shows it again. */
@Controller
@PreAuthorize("hasAnyRole('COMMUNITY_DESK', 'DISPATCHER')")
class PublicPhotoController {
    private final PublicPhotos photos;
    private final CaseQueries queries;
    private final CasePages pages;
    private final Wordings wordings;

    PublicPhotoController(PublicPhotos photos, CaseQueries queries, CasePages pages, Wordings wordings) {
        this.photos = photos;
        this.queries = queries;
        this.pages = pages;
        this.wordings = wordings;
    }

    @PostMapping("/cases/{id}/photo/withhold")
    String withhold(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam UUID requestId,
            HttpServletResponse response,
            Model model) {
        return done(id, photos.withhold(id, requestId, Typed.stripped(words)), response, model);
    }

    @PostMapping("/cases/{id}/photo/show")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam UUID requestId,
            HttpServletResponse response,
            Model model) {
        return done(id, photos.show(id, requestId, Typed.stripped(words)), response, model);
    }

    private String done(UUID id, Outcome outcome, HttpServletResponse response, Model model) {
        if (!(outcome instanceof Outcome.Refused(var why))) {
            return "redirect:/cases/" + id + "#public-photo";
        }
        CaseFile file = queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setStatus(HttpStatus.CONFLICT.value());
        Wording wording = wordings.current();
        model.addAttribute("page", pages.page(file, CasePages.News.problem(Refusals.say(why, wording)), wording));
        return "cases/case";
    }
}
