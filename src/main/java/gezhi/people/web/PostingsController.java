package gezhi.people.web;

import gezhi.organizations.Offices;
import gezhi.people.PostingOutcome;
import gezhi.people.Postings;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The administrator posts people. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PostingsController {
    private final Postings postings;
    private final Offices offices;
    private final AccountPages pages;
    private final Refusals refusals;

    PostingsController(Postings postings, Offices offices, AccountPages pages, Refusals refusals) {
        this.postings = postings;
        this.offices = offices;
        this.pages = pages;
        this.refusals = refusals;
    }

    @PostMapping("/accounts/{person}/postings")
    String grant(@PathVariable UUID person, @ModelAttribute("form") PostingForm form, Model model) {
        PostingOutcome outcome = switch (form.read(offices)) {
            case PostingForm.Meant.Unclear(var reason) -> new PostingOutcome.Refused(reason);
            case PostingForm.Meant.Draft(var draft) -> postings.grant(person, draft);
        };
        return switch (outcome) {
            case PostingOutcome.Refused(var reason) -> pages.show(person, form, refusals.of(reason), model);
            case PostingOutcome.Done done -> "redirect:/accounts/" + person;
        };
    }

    @PostMapping("/accounts/{person}/postings/{posting}/end")
    String end(@PathVariable UUID person, @PathVariable UUID posting, Model model) {
        return switch (postings.end(posting)) {
            case PostingOutcome.Refused(var reason) ->
                pages.show(person, PostingForm.empty(), refusals.of(reason), model);
            case PostingOutcome.Done done -> "redirect:/accounts/" + person;
        };
    }
}
