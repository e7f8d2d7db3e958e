package gezhi.cases.web;

import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The search box of every page: a number leads to its case; else places by name, code and sound, and cases by address and words. */
@Controller
class SearchController {
    private static final int SHOWN = 20;

    private final CaseQueries queries;
    private final Divisions divisions;
    private final Places places;
    private final Lines lines;
    private final Wordings wordings;

    SearchController(CaseQueries queries, Divisions divisions, Places places, Lines lines, Wordings wordings) {
        this.queries = queries;
        this.divisions = divisions;
        this.places = places;
        this.lines = lines;
        this.wordings = wordings;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        if (Scoped.find().isEmpty()) {
            return "redirect:/";
        }
        String words = q.strip();
        Optional<UUID> numbered = seesCases() ? queries.findByNumber(words) : Optional.empty();
        if (numbered.isPresent()) {
            return "redirect:/cases/" + numbered.get();
        }
        model.addAttribute("page", page(words));
        return "cases/search";
    }

    private SearchPage page(String words) {
        List<SearchPage.Found> found = divisions.search(words, SHOWN).stream()
                .map(division -> new SearchPage.Found(
                        "/divisions/" + division.code(), division.name(), places.words(division.parent())))
                .toList();
        if (words.isEmpty() || !seesCases()) {
            return new SearchPage(words, found, List.of(), 0, null);
        }
        CaseFilter filter = CaseFilter.ALL.text(words);
        Slice<CaseRow> cases = queries.list(filter, "", SHOWN);
        String all = cases.next() == null ? null : "/cases?text=" + UriUtils.encode(words, "UTF-8");
        long count = all == null ? cases.rows().size() : queries.count(filter);
        return new SearchPage(words, found, lines.of(cases.rows(), wordings.current()), count, all);
    }

    private static boolean seesCases() {
        Role role = Scoped.current().role();
        return role != Role.PUBLIC && role != Role.ADMINISTRATOR;
    }
}
