package gezhi.activities.web;

import gezhi.activities.Activities;
import gezhi.activities.ActivityFile;
import gezhi.activities.ActivityOutcome;
import gezhi.activities.ActivityQueries;
import gezhi.activities.loop.Action;
import gezhi.activities.loop.Terms;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Announcing, and changing what was announced. */
@Controller
@PreAuthorize(ActivitiesWeb.DESK)
class AnnounceController {
    private final Activities activities;
    private final ActivityQueries queries;
    private final ActivityForms forms;
    private final ActivitySpeech speech;

    AnnounceController(Activities activities, ActivityQueries queries, ActivityForms forms, ActivitySpeech speech) {
        this.activities = activities;
        this.queries = queries;
        this.forms = forms;
        this.speech = speech;
    }

    @GetMapping("/activities/new")
    String fresh(Model model) {
        LocalDate day = LocalDate.now(speech.clock()).plusDays(1);
        return fresh(ActivityForm.fresh(Scoped.current().subtree(), day), FormErrors.none(), model);
    }

    @PostMapping("/activities")
    String announce(ActivityForm form, HttpServletResponse response, Model model) {
        Optional<Terms> terms = form.terms(speech.clock());
        if (terms.isEmpty()) {
            return fresh(form, unfit(response), model);
        }
        return switch (activities.announce(form.activity(terms.get()))) {
            case ActivityOutcome.Done(UUID id) ->
                "redirect:/activities/" + Scoped.current().city() + "/" + id + "?done=ANNOUNCE";
            case ActivityOutcome.Refused refused -> fresh(form, said(refused, response), model);
        };
    }

    private String fresh(ActivityForm form, FormErrors errors, Model model) {
        model.addAttribute("page", forms.page(form, errors));
        return "activities/form";
    }

    @GetMapping(ActivityController.ONE + "/change")
    String look(@PathVariable String city, @PathVariable UUID id, Model model) {
        ActivityFile file = get(city, id);
        ActivityForm form = ActivityForm.of(
                file.activity().terms(),
                file.row().division(),
                file.row().skill(),
                file.row().version(),
                speech.clock());
        return changed(form, file, FormErrors.none(), model);
    }

    @PostMapping(ActivityController.ONE + "/change")
    String change(
            @PathVariable String city,
            @PathVariable UUID id,
            ActivityForm form,
            HttpServletResponse response,
            Model model) {
        ActivityFile file = get(city, id);
        Optional<Terms> terms = form.terms(speech.clock());
        if (terms.isEmpty()) {
            return changed(form, file, unfit(response), model);
        }
        ActivityOutcome outcome = Boolean.TRUE.equals(form.following())
                ? activities.changeFollowing(id, form.version(), form.requestId(), terms.get())
                : activities.act(id, form.version(), form.requestId(), new Action.Change(terms.get(), ""));
        return switch (outcome) {
            case ActivityOutcome.Done _ -> "redirect:/activities/" + city + "/" + id + "?done=CHANGE";
            case ActivityOutcome.Refused refused -> changed(form, file, said(refused, response), model);
        };
    }

    private String changed(ActivityForm form, ActivityFile file, FormErrors errors, Model model) {
        model.addAttribute(
                "page", forms.page(form, file, queries.countFollowing(file.row().id()), errors));
        return "activities/form";
    }

    private ActivityFile get(String city, UUID id) {
        if (!Scoped.current().city().equals(city)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return queries.find(id)
                .filter(file -> Scoped.current().covers(file.row().division()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private FormErrors unfit(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return FormErrors.of("day", speech.say("activities.refused.TimeOutOfRange"));
    }

    private FormErrors said(ActivityOutcome.Refused refused, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return FormErrors.of(ActivitySpeech.field(refused.why()), speech.say(refused.why()));
    }
}
