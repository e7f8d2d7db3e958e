package gezhi.dashboards.web;

import gezhi.dashboards.Selection;
import gezhi.dashboards.model.Dimension;
import gezhi.dashboards.model.Measure;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Figures of any division, and the rows behind each. */
@Controller
class OverviewController {
    private final OverviewPages pages;
    private final Clock clock;

    OverviewController(OverviewPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/figures")
    String city(@ModelAttribute PeriodForm period, Model model) {
        return division(Scoped.current().city(), period, model);
    }

    @GetMapping("/figures/{division:\\d+}")
    String division(@PathVariable String division, @ModelAttribute PeriodForm period, Model model) {
        model.addAttribute("page", found(pages.overview(division, period.period(clock))));
        return "dashboards/overview";
    }

    /** @param by category or office; there is nothing to break down by {@code ALL} */
    @GetMapping("/figures/{division:\\d+}/all")
    String breakdown(
            @PathVariable String division, @RequestParam Dimension by, @ModelAttribute PeriodForm period, Model model) {
        if (by == Dimension.ALL) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", found(pages.breakdown(division, by, period.period(clock))));
        return "dashboards/breakdown";
    }

    @GetMapping("/figures/rows")
    String rows(
            @RequestParam String division,
            @RequestParam Measure measure,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String office,
            @ModelAttribute PeriodForm period,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Selection selection = new Selection(division, measure, period.period(clock), category, office);
        model.addAttribute("page", found(pages.rows(selection, after)));
        return "dashboards/rows";
    }

    @GetMapping("/figures/definitions")
    String definitions(Model model) {
        model.addAttribute("page", DefinitionsPage.of());
        return "dashboards/definitions";
    }

    private static <T> T found(Optional<T> page) {
        return page.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
