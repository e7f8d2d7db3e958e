package gezhi.activities.web;

import gezhi.activities.Activities;
import gezhi.activities.ActivityFile;
import gezhi.activities.ActivityOutcome;
import gezhi.activities.ActivityQueries;
import gezhi.activities.loop.Action;
import gezhi.activities.loop.Refusal;
import gezhi.platform.scope.Scoped;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
import org.springframework.web.server.ResponseStatusException;

/** The page of one activity, and what its buttons do. */
@Controller
class ActivityController {
    static final String ONE = "/activities/{city:\\d{4}|\\d{6}}/{id:[0-9a-f-]{36}}";

    private final ActivityQueries queries;
    private final Activities activities;
    private final ActivityPages pages;
    private final ActivitySpeech speech;
    private final Elsewhere elsewhere;

    ActivityController(
            ActivityQueries queries,
            Activities activities,
            ActivityPages pages,
            ActivitySpeech speech,
            Elsewhere elsewhere) {
        this.queries = queries;
        this.activities = activities;
        this.pages = pages;
        this.speech = speech;
        this.elsewhere = elsewhere;
    }

    @GetMapping(ONE)
    String show(
            @PathVariable String city,
            @PathVariable UUID id,
            @RequestParam(required = false) Action.@Nullable Kind done,
            @RequestParam(defaultValue = "") String by,
            Model model) {
        String forSomebody = by.equals("desk") ? "activities.done.number" : "activities.done." + done;
        String said = done == null ? null : speech.say(forSomebody);
        return page(city, id, said, null, model);
    }

    /** As it is called where no city is said: under the bell. */
    @GetMapping("/activities/at/{id:[0-9a-f-]{36}}")
    @PreAuthorize("!hasAnyRole('ANONYMOUS', 'PUBLIC')")
    String here(@PathVariable UUID id) {
        return "redirect:/activities/" + Scoped.current().city() + "/" + id;
    }

    @PostMapping(ONE + "/deeds/{kind}")
    @PreAuthorize(ActivitiesWeb.PEOPLE)
    String act(
            @PathVariable String city,
            @PathVariable UUID id,
            @PathVariable Action.Kind kind,
            ActivityDeedForm form,
            HttpServletResponse response,
            Model model) {
        if (!Scoped.current().city().equals(city) || queries.findRow(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ActivityOutcome outcome =
                form.send(activities, id, kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return switch (outcome) {
            case ActivityOutcome.Done _ ->
                "redirect:/activities/" + city + "/" + id + "?done=" + kind + (form.isForSomebody() ? "&by=desk" : "");
            case ActivityOutcome.Refused(var why) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(city, id, null, speech.say(why), model);
            }
        };
    }

    /** All who are there and with the minutes that were announced; what is refused for one is said, and the others stand. */
    @PostMapping(ONE + "/confirm")
    @PreAuthorize(ActivitiesWeb.DESK)
    String confirmAll(
            @PathVariable String city,
            @PathVariable UUID id,
            ActivityDeedForm form,
            HttpServletResponse response,
            Model model) {
        if (!Scoped.current().city().equals(city)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Refusal> refused = activities.confirmAll(get(id).activity(), form.requestId());
        if (refused.isEmpty()) {
            return "redirect:/activities/" + city + "/" + id + "?done=CONFIRM";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(city, id, null, speech.say(refused.get()), model);
    }

    private String page(String city, UUID id, @Nullable String done, @Nullable String alert, Model model) {
        ActivityPage page = elsewhere.in(city, () -> pages.page(get(id), done, alert));
        model.addAttribute("page", page);
        return "activities/activity";
    }

    private ActivityFile get(UUID id) {
        return queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
