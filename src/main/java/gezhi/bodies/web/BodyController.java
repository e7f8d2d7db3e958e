package gezhi.bodies.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The register, read: by staff in whole, by residents as far as it is public. */
@Controller
class BodyController {
    private static final int MOST_SUGGESTED = 20;
    private static final Set<String> SAID = Set.of("opened", "changed", "closed", "counted");

    private final Bodies bodies;
    private final Divisions divisions;
    private final BodyPages pages;

    BodyController(Bodies bodies, Divisions divisions, BodyPages pages) {
        this.bodies = bodies;
        this.divisions = divisions;
        this.pages = pages;
    }

    /** @param seat code of a division, with or without its name, or its name alone */
    @GetMapping("/bodies")
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var found = bodies.list(subtree(divisions, seat), BodyForm.kindOf(kind), words, after);
        BodiesPage.Filter filter = new BodiesPage.Filter(words, kind, seat);
        model.addAttribute("page", BodiesPage.of(found, filter, pages.kinds("bodies.all-kinds")));
        return "bodies/bodies";
    }

    @GetMapping("/bodies/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        Body body = bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page", pages.body(body, after, SAID.contains(done) ? "bodies.done." + done : "", FormErrors.none()));
        return "bodies/body";
    }

    /** {@link Body#label()}, as the forms take it. */
    @GetMapping("/suggest/bodies")
    @ResponseBody
    @PreAuthorize(Keeper.STAFF)
    List<String> suggest(@RequestParam String q) {
        return bodies.list(Scoped.current().city(), null, q, "").rows().stream()
                .limit(MOST_SUGGESTED)
                .map(Body::label)
                .toList();
    }

    /** What was typed for a part of the city; the whole of it when nothing of that name is there. */
    static String subtree(Divisions divisions, String typed) {
        String city = Scoped.current().city();
        String words = typed.strip();
        String code = words.split("\\s", 2)[0];
        if (code.matches("\\d{4,18}")) {
            return code.startsWith(city) ? code : city;
        }
        return divisions.search(words, 1).stream()
                .map(Division::code)
                .findFirst()
                .orElse(city);
    }
}
