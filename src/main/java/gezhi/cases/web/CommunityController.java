package gezhi.cases.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A community at a glance: its desk, its grids, who is posted to each, and what is open there. */
@Controller
@PreAuthorize("hasRole('COMMUNITY_DESK')")
class CommunityController {
    private final CommunityPages pages;

    CommunityController(CommunityPages pages) {
        this.pages = pages;
    }

    @GetMapping("/community")
    String community(Model model) {
        model.addAttribute("page", pages.page());
        return "cases/community";
    }
}
