package gezhi.published;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the report publishes beside what is counted here, for staff. */
@Controller
@PreAuthorize(PublishedWeb.STAFF)
class PublishedController {
    private final PublishedFigures figures;

    PublishedController(PublishedFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/published")
    String show(Model model) {
        model.addAttribute("page", figures.list(LocaleContextHolder.getLocale()));
        return "published/published";
    }
}
