package gezhi.territory.web;

import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.LevelNames;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The tree as a list: everything the map holds, for those who cannot use a map. */
@Controller
class DivisionController {
    static final int MOST_FOUND = 100;

    private final Divisions divisions;
    private final LevelNames levels;
    private final Card.Cards cards;

    DivisionController(Divisions divisions, LevelNames levels, Card.Cards cards) {
        this.divisions = divisions;
        this.levels = levels;
        this.cards = cards;
    }

    @GetMapping("/divisions")
    String root(@RequestParam Optional<String> q, Model model) {
        if (Scoped.find().isEmpty()) {
            return "redirect:/set-up";
        }
        if (q.isEmpty() || q.get().isBlank()) {
            return show(Scoped.current().city(), "", model);
        }
        List<DivisionPage.Row> found = divisions.search(q.get(), MOST_FOUND).stream()
                .map(division -> DivisionPage.Row.of(division, levels, Crumb.words(divisions.path(division.parent()))))
                .toList();
        model.addAttribute("page", DivisionPage.found(q.get().strip(), found));
        return "territory/divisions";
    }

    @GetMapping("/divisions/{code:\\d+}")
    String show(@PathVariable String code, @RequestParam(defaultValue = "") String after, Model model) {
        Division division = find(code);
        model.addAttribute(
                "page", DivisionPage.of(cards.of(division), divisions.children(code, after), life(division), levels));
        return "territory/divisions";
    }

    @GetMapping("/divisions/{code:\\d+}/card")
    String card(@PathVariable String code, Model model) {
        model.addAttribute("page", cards.of(find(code)));
        return "territory/card :: card";
    }

    private DivisionPage.Life life(Division division) {
        return DivisionPage.Life.of(
                division, divisions.successors(division.code()), divisions.predecessors(division.code()));
    }

    private Division find(String code) {
        return Scoped.find()
                .flatMap(scope -> divisions.find(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
