package gezhi.volunteering;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.SignedIn;
import gezhi.volunteering.VolunteeringOutcome.Done;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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

/** Volunteering for oneself: signing up, noting services, changing and stopping; and opening the link of a service received. */
@Controller
@PreAuthorize("!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR')")
class VolunteeringController {
    private final Volunteers volunteers;
    private final ServiceRecords records;
    private final VolunteeringPages pages;
    private final Clock clock;

    VolunteeringController(Volunteers volunteers, ServiceRecords records, VolunteeringPages pages, Clock clock) {
        this.volunteers = volunteers;
        this.records = records;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/volunteering")
    String mine(@RequestParam(defaultValue = "") String after, Model model) {
        return page(blank(), NoteForm.empty(LocalDate.now(clock)), after, FormErrors.none(), model);
    }

    @PostMapping("/volunteering")
    String signUp(@ModelAttribute("form") SignUpForm form, Model model) {
        VolunteeringOutcome outcome = volunteers.signUp(form.draft());
        return outcome instanceof Done
                ? "redirect:/volunteering"
                : page(form, NoteForm.empty(LocalDate.now(clock)), "", pages.errors(outcome), model);
    }

    @PostMapping("/volunteering/change")
    String change(@ModelAttribute("form") SignUpForm form, Model model) {
        VolunteeringOutcome outcome =
                volunteers.change(mineOrGone().id(), form.code(), form.chosen(), form.mayCallOut());
        return outcome instanceof Done
                ? "redirect:/volunteering"
                : page(form, NoteForm.empty(LocalDate.now(clock)), "", pages.errors(outcome), model);
    }

    @PostMapping("/volunteering/stop")
    String stop() {
        volunteers.findMine().ifPresent(me -> volunteers.stop(me.id()));
        return "redirect:/volunteering";
    }

    @PostMapping("/volunteering/records")
    String note(@ModelAttribute("note") NoteForm note, Model model) {
        VolunteeringOutcome outcome = records.note(note.draft(mineOrGone().id()));
        return outcome instanceof Done(UUID id)
                ? "redirect:/volunteering/records/" + id
                : page(blank(), note, "", pages.errors(outcome), model);
    }

    /** Who was served opens what the volunteer handed over, and confirms on the page of the record. */
    @GetMapping("/volunteering/served/{link}")
    String served(@PathVariable String link) {
        return "redirect:/volunteering/records/" + records.served(link).orElseThrow(VolunteeringController::gone);
    }

    private Volunteer mineOrGone() {
        return volunteers.findMine().orElseThrow(VolunteeringController::gone);
    }

    private static SignUpForm blank() {
        Optional<SignedIn> me = SignedIn.find();
        return SignUpForm.empty(me.map(SignedIn::name).orElse(""), "");
    }

    private String page(SignUpForm form, NoteForm note, String after, FormErrors errors, Model model) {
        model.addAttribute("page", pages.mine(form, note, after, errors));
        return "volunteering/mine";
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
