package gezhi.dashboards.web;

import gezhi.platform.scope.Scoped;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The city at a glance, for anyone. */
@Controller
class HomeController {
    private final OverviewPages pages;

    HomeController(OverviewPages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String home(Model model) {
        if (Scoped.find().isEmpty()) {
            return "redirect:/set-up";
        }
        model.addAttribute("page", pages.home());
        return "dashboards/home";
    }
}
