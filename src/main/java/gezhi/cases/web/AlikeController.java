package gezhi.cases.web;

import gezhi.cases.Alike;
import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Duplicates;
import gezhi.cases.Merging;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Place;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The same problem, reported before: shown while reporting and while collecting. */
@Controller
class AlikeController {
    /** As the table of the loop says of MERGE. */
    private static final String MERGERS = "hasAnyRole('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER')";

    private final Duplicates duplicates;
    private final Merging merging;
    private final CaseQueries queries;
    private final CasePages cases;
    private final Wordings wordings;

    AlikeController(Duplicates duplicates, Merging merging, CaseQueries queries, CasePages cases, Wordings wordings) {
        this.duplicates = duplicates;
        this.merging = merging;
        this.queries = queries;
        this.cases = cases;
        this.wordings = wordings;
    }

    /** A part of the report page; empty when nothing is alike. */
    @GetMapping("/report/alike")
    String alike(
            @RequestParam String category,
            @RequestParam(required = false) @Nullable Double lon,
            @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        Place.@Nullable Point point = lon != null && lat != null && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
                ? new Place.Point(lon, lat)
                : null;
        String code = division.matches("\\d{0,18}") ? division : "";
        Duplicates.Spot spot = new Duplicates.Spot(point, code, Typed.stripped(address));
        List<Alike> found = duplicates.listFor(category, spot, words);
        model.addAttribute("page", cases.alike(found, wordings.current()));
        return "cases/alike :: reporting";
    }

    /** The first photo of a case that the public may see among those alike. */
    @GetMapping("/report/alike/{id}/photo")
    ResponseEntity<byte[]> photo(@PathVariable UUID id) {
        return PhotoController.answer(duplicates.findPhoto(id));
    }

    @PostMapping("/cases/{id}/merge")
    @PreAuthorize(MERGERS)
    String merge(
            @PathVariable UUID id,
            @RequestParam UUID into,
            @RequestParam(defaultValue = "") String words,
            @RequestParam int version,
            @RequestParam UUID requestId,
            HttpServletResponse response,
            Model model) {
        Merging.Wish wish = new Merging.Wish(into, Typed.stripped(words));
        if (merging.merge(id, wish, version, requestId) instanceof Outcome.Refused(var why)) {
            CaseFile file = queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            response.setStatus(HttpStatus.CONFLICT.value());
            Wording wording = wordings.current();
            model.addAttribute("page", cases.page(file, CasePages.News.problem(Refusals.say(why, wording)), wording));
            return "cases/case";
        }
        return "redirect:/cases/" + id + "?done=MERGE";
    }

    @PostMapping("/cases/{id}/different")
    @PreAuthorize(MERGERS)
    String different(@PathVariable UUID id, @RequestParam UUID from) {
        merging.different(id, from);
        return "redirect:/cases/" + id + "#alike";
    }
}
