package gezhi.dashboards.web;

import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The city at a glance, for anyone. */
@Controller
class HomeController {
    private final Divisions divisions;

    HomeController(Divisions divisions) {
        this.divisions = divisions;
    }

    @GetMapping("/")
    String home(Model model) {
        if (Scoped.find().isEmpty()) {
            return "redirect:/set-up";
        }
        model.addAttribute("page", HomePage.of(divisions.counts(Scoped.current().city())));
        return "dashboards/home";
    }
}
