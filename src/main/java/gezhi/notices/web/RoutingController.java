package gezhi.notices.web;

import gezhi.notices.Routing;
import gezhi.notices.RoutingOutcome;
import gezhi.notices.model.QuietHours;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is told of what by which way, and in which hours nobody is disturbed. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class RoutingController {
    private final Routing routing;
    private final RoutingPages pages;

    RoutingController(Routing routing, RoutingPages pages) {
        this.routing = routing;
        this.pages = pages;
    }

    @GetMapping("/notices/routing")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    String list(Model model) {
        return show(pages.fresh(), FormErrors.none(), FormErrors.none(), model);
    }

    @PostMapping("/notices/routing")
    String add(RoutingForm form, HttpServletResponse response, Model model) {
        RoutingOutcome outcome = routing.add(form.told(), form.event(), form.way(), form.isUrgent(), form.from());
        if (outcome instanceof RoutingOutcome.Changed) {
            return "redirect:/notices/routing";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, pages.errors(outcome), FormErrors.none(), model);
    }

    @PostMapping("/notices/routing/{id}/end")
    String end(@PathVariable UUID id) {
        routing.end(id);
        return "redirect:/notices/routing";
    }

    @PostMapping("/notices/quiet")
    String quiet(
            @RequestParam(defaultValue = "") String starts,
            @RequestParam(defaultValue = "") String ends,
            HttpServletResponse response,
            Model model) {
        RoutingOutcome outcome = routing.setQuiet(hours(starts, ends));
        if (outcome instanceof RoutingOutcome.Changed) {
            return "redirect:/notices/routing";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(pages.fresh(), FormErrors.none(), pages.errors(outcome), model);
    }

    private String show(RoutingForm form, FormErrors errors, FormErrors quietErrors, Model model) {
        model.addAttribute("page", pages.page(form, errors, quietErrors));
        return "notices/routing";
    }

    private static @Nullable QuietHours hours(String starts, String ends) {
        try {
            return new QuietHours(LocalTime.parse(starts), LocalTime.parse(ends));
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
