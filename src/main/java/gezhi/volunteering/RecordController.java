package gezhi.volunteering;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.volunteering.VolunteeringOutcome.Done;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One record of service: for who gave it, who was served, the desk and the auditor. */
@Controller
@PreAuthorize("!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM')")
class RecordController {
    private static final String DECIDES = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR')";
    private static final String PATH = "/volunteering/records/{id:[0-9a-f-]{36}}";

    private final ServiceRecords records;
    private final VolunteeringPages pages;

    RecordController(ServiceRecords records, VolunteeringPages pages) {
        this.records = records;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String show(@PathVariable UUID id, Model model) {
        return page(id, FormErrors.none(), model);
    }

    @PostMapping(PATH + "/confirm")
    @PreAuthorize(DECIDES)
    String confirm(@PathVariable UUID id, Model model) {
        return answer(id, records.confirm(id), model);
    }

    @PostMapping(PATH + "/refuse")
    @PreAuthorize(DECIDES)
    String refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model) {
        return answer(id, records.refuse(id, words), model);
    }

    @PostMapping(PATH + "/correct")
    @PreAuthorize("hasRole('COMMUNITY_DESK')")
    String correct(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model) {
        return answer(id, records.correct(id, words), model);
    }

    private String answer(UUID id, VolunteeringOutcome outcome, Model model) {
        return outcome instanceof Done
                ? "redirect:/volunteering/records/" + id
                : page(id, pages.errors(outcome), model);
    }

    private String page(UUID id, FormErrors errors, Model model) {
        ServiceRecord record = records.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean desk = Scoped.current().role() == Role.COMMUNITY_DESK;
        model.addAttribute("page", pages.record(record, desk, errors));
        return "volunteering/record";
    }
}
