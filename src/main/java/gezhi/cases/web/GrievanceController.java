package gezhi.cases.web;

import gezhi.cases.Complaints;
import gezhi.cases.Outcome;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reporter complains of how the case was handled, by the secret link. */
@Controller
class GrievanceController {
    private final SecretLinks links;
    private final FollowPages pages;
    private final Complaints complaints;
    private final Wordings wordings;

    GrievanceController(SecretLinks links, FollowPages pages, Complaints complaints, Wordings wordings) {
        this.links = links;
        this.pages = pages;
        this.complaints = complaints;
        this.wordings = wordings;
    }

    @PostMapping("/f/{token}/complaint")
    String complain(
            @PathVariable String token,
            @RequestParam UUID requestId,
            @RequestParam(defaultValue = "") String complaint,
            HttpServletResponse response,
            Model model) {
        FollowController.keepSecret(response);
        SecretLinks.Held held = links.get(token);
        UUID id = held.file().row().id();
        Outcome outcome = held.as(() -> complaints.complain(id, requestId, complaint));
        if (!(outcome instanceof Outcome.Refused(var why))) {
            return "redirect:/f/" + token;
        }
        Wording wording = wordings.current();
        FollowPages.Opinion opinion =
                new FollowPages.Opinion(0, "", FormErrors.of("complaint", Refusals.say(why, wording)));
        response.setStatus(HttpStatus.CONFLICT.value());
        SecretLinks.Held now = links.get(token);
        model.addAttribute("page", now.as(() -> pages.page(now.file(), token, opinion, false, wording)));
        return "cases/follow";
    }
}
