package gezhi.points;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.SignedIn;
import gezhi.platform.web.Typed;
import gezhi.points.PointsOutcome.Done;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One's own points: joining, leaving, what was given and taken and why, and objecting; the page of an entry is for all who read it. */
@Controller
@PreAuthorize(PointsWeb.PEOPLE)
class PointsController {
    private static final String ENTRY = "/points/entries/{id:[0-9a-f-]{36}}";

    private final Points points;
    private final PointHolders holders;
    private final Objections objections;
    private final PointsPages pages;

    PointsController(Points points, PointHolders holders, Objections objections, PointsPages pages) {
        this.points = points;
        this.holders = holders;
        this.objections = objections;
        this.pages = pages;
    }

    @GetMapping("/points")
    String mine(@RequestParam(defaultValue = "") String after, Model model) {
        String name = SignedIn.find().map(SignedIn::name).orElse("");
        JoinForm form = holders.findMine()
                .map(me -> new JoinForm(me.name(), me.division(), false))
                .orElse(new JoinForm(name, "", false));
        return mine(form, after, FormErrors.none(), model);
    }

    @PostMapping("/points")
    String join(@ModelAttribute("form") JoinForm form, Model model) {
        PointsOutcome outcome = holders.join(String.valueOf(form.name()), Typed.text(form.division()), form.agreed());
        return outcome instanceof Done ? "redirect:/points" : mine(form, "", pages.errors(outcome), model);
    }

    @PostMapping("/points/leave")
    String leave() {
        holders.leave();
        return "redirect:/points";
    }

    @GetMapping(ENTRY)
    @PreAuthorize(PointsWeb.READERS)
    String entry(@PathVariable UUID id, Model model) {
        return entry(id, "", FormErrors.none(), model);
    }

    @GetMapping(ENTRY + "/photo")
    ResponseEntity<byte[]> photo(@PathVariable UUID id) {
        return points.photo(id)
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1))
                                .cachePrivate()
                                .immutable())
                        .body(jpeg))
                .orElseThrow(PointsController::gone);
    }

    @PostMapping(ENTRY + "/object")
    String object(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model) {
        return answer(id, objections.object(id, Typed.text(words)), words, model);
    }

    /** @param uphold the points are given back */
    @PostMapping(ENTRY + "/decide")
    @PreAuthorize(PointsWeb.DECIDES)
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean uphold,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        return answer(id, objections.decide(id, uphold, Typed.text(words)), words, model);
    }

    private String answer(UUID id, PointsOutcome outcome, String words, Model model) {
        return outcome instanceof Done
                ? "redirect:/points/entries/" + id
                : entry(id, Typed.text(words), pages.errors(outcome), model);
    }

    private String mine(JoinForm form, String after, FormErrors errors, Model model) {
        model.addAttribute("page", pages.mine(form, after, errors));
        return "points/mine";
    }

    private String entry(UUID id, String words, FormErrors errors, Model model) {
        PointEntry entry = points.find(id).orElseThrow(PointsController::gone);
        model.addAttribute("page", pages.entry(entry, words, errors));
        return "points/entry";
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
