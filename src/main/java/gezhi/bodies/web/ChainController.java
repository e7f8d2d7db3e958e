package gezhi.bodies.web;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.Chain;
import gezhi.bodies.Coverages;
import gezhi.bodies.StandingOutcome;
import gezhi.bodies.StandingOutcome.Done;
import gezhi.bodies.StandingOutcome.Reason;
import gezhi.bodies.StandingOutcome.Refused;
import gezhi.bodies.model.KindTable;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The chain on the territory: read by staff from the city down to units, kept by the administrator. */
@Controller
@PreAuthorize(Keeper.STAFF)
class ChainController {
    private final Chain chain;
    private final Coverages coverages;
    private final Divisions divisions;
    private final BodyPages pages;

    ChainController(Chain chain, Coverages coverages, Divisions divisions, BodyPages pages) {
        this.chain = chain;
        this.coverages = coverages;
        this.divisions = divisions;
        this.pages = pages;
    }

    /** Where one works, to begin with. */
    @GetMapping("/chain")
    String start() {
        return "redirect:/chain/" + ownDivision();
    }

    static String ownDivision() {
        String subtree = Scoped.current().subtree();
        return subtree.isEmpty() ? Scoped.current().city() : subtree;
    }

    @GetMapping("/chain/{code:\\d+}")
    String show(@PathVariable String code, @RequestParam(defaultValue = "") String after, Model model) {
        return page(code, after, new ChainPage.Typing("", pages.today().toString(), FormErrors.none()), model);
    }

    /** @param body a {@link Body#label()} */
    @PostMapping("/chain/{code:\\d+}")
    @PreAuthorize(Keeper.ONLY)
    String stand(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response,
            Model model) {
        return answer(chain.stand(code, body, BodyForm.day(on)), code, body, on, response, model);
    }

    @PostMapping("/chain/{code:\\d+}/end")
    @PreAuthorize(Keeper.ONLY)
    String end(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response,
            Model model) {
        return answer(chain.end(code, BodyForm.day(on)), code, "", on, response, model);
    }

    private String answer(
            StandingOutcome outcome, String code, String body, String on, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case Done() -> "redirect:/chain/" + code;
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                String field = switch (reason) {
                    case NO_SUCH_BODY, WRONG_LEVEL, OUTSIDE -> "body";
                    case BAD_DAY, NOBODY_STANDS, TAKEN -> "on";
                    case NO_SUCH_DIVISION -> "";
                };
                FormErrors errors = FormErrors.of(field, pages.say("bodies.chain.refused." + reason));
                yield page(code, "", new ChainPage.Typing(body, on, errors), model);
            }
        };
    }

    private String page(String code, String after, ChainPage.Typing typing, Model model) {
        Division division = divisions
                .find(code)
                .filter(found -> found.validTo() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Division> path = divisions.path(code);
        boolean takes =
                Arrays.stream(BodyKind.values()).anyMatch(kind -> KindTable.mayStandFor(kind, division.level()));
        Coverages.Below below = coverages.below(code, after);
        model.addAttribute(
                "page", ChainPage.of(path, chain.forDivision(code), takes, below.totals(), below.children(), typing));
        return "bodies/chain";
    }
}
