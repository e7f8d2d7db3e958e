package gezhi.volunteering;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.volunteering.VolunteeringOutcome.Done;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register of a community, and the records that wait for its desk. */
@Controller
@PreAuthorize("hasAnyRole('COMMUNITY_DESK', 'AUDITOR')")
class VolunteerDeskController {
    private static final String DESK = "hasRole('COMMUNITY_DESK')";
    private static final String ID = "{id:[0-9a-f-]{36}}";

    private final Volunteers volunteers;
    private final ServiceRecords records;
    private final VolunteeringPages pages;
    private final Clock clock;

    VolunteerDeskController(Volunteers volunteers, ServiceRecords records, VolunteeringPages pages, Clock clock) {
        this.volunteers = volunteers;
        this.records = records;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/volunteers")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        return register(after, UUID.randomUUID(), blank(), FormErrors.none(), model);
    }

    @PostMapping("/volunteers")
    @PreAuthorize(DESK)
    String enroll(@RequestParam UUID id, @ModelAttribute("form") SignUpForm form, Model model) {
        VolunteeringOutcome outcome = volunteers.enroll(id, form.draft());
        return outcome instanceof Done
                ? "redirect:/volunteers/" + id
                : register("", id, form, pages.errors(outcome), model);
    }

    @GetMapping("/volunteers/records")
    String waiting(@RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", pages.waiting(after, isDesk()));
        return "volunteering/waiting";
    }

    @GetMapping("/volunteers/" + ID)
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String after, Model model) {
        return seen(id, NoteForm.empty(LocalDate.now(clock)), after, FormErrors.none(), model);
    }

    /** The desk notes a service for somebody; somebody else, or the one served, confirms it. */
    @PostMapping("/volunteers/{volunteer:[0-9a-f-]{36}}/records")
    @PreAuthorize(DESK)
    String note(@PathVariable UUID volunteer, @ModelAttribute("note") NoteForm note, Model model) {
        VolunteeringOutcome outcome = records.note(note.draft(volunteer));
        return outcome instanceof Done(UUID id)
                ? "redirect:/volunteering/records/" + id
                : seen(volunteer, note, "", pages.errors(outcome), model);
    }

    @PostMapping("/volunteers/" + ID + "/stop")
    @PreAuthorize(DESK)
    String stop(@PathVariable UUID id) {
        volunteers.stop(id);
        return "redirect:/volunteers";
    }

    private String seen(UUID id, NoteForm note, String after, FormErrors errors, Model model) {
        Volunteer volunteer = volunteers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", pages.seen(volunteer, isDesk(), note, after, errors));
        return "volunteering/volunteer";
    }

    private String register(String after, UUID id, SignUpForm form, FormErrors errors, Model model) {
        model.addAttribute("page", pages.register(after, id, form, isDesk(), errors));
        return "volunteering/register";
    }

    private static SignUpForm blank() {
        return SignUpForm.empty("", Scoped.current().subtree());
    }

    private static boolean isDesk() {
        return Scoped.current().role() == Role.COMMUNITY_DESK;
    }
}
