package gezhi.activities.web;

import gezhi.activities.ActivityQueries;
import gezhi.activities.ActivityRow;
import gezhi.activities.Feeds;
import gezhi.activities.loop.Step;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Calendars that programs ask for again and again: of a community, for everybody; and one's own, under an address that is a secret. */
@Controller
class ActivityCalendarController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final ActivityQueries queries;
    private final Feeds feeds;
    private final Divisions divisions;
    private final ActivitySpeech speech;
    private final Elsewhere elsewhere;

    ActivityCalendarController(
            ActivityQueries queries, Feeds feeds, Divisions divisions, ActivitySpeech speech, Elsewhere elsewhere) {
        this.queries = queries;
        this.feeds = feeds;
        this.divisions = divisions;
        this.speech = speech;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/activities/{code:\\d+}.ics")
    ResponseEntity<byte[]> ofDivision(@PathVariable String code) {
        return elsewhere.in(code, () -> {
            Division division = divisions
                    .find(code)
                    .filter(found -> Level.COMMUNITY.isAtOrBelow(found.level()))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            String name = speech.say("activities") + " · " + division.name();
            return calendar(Scoped.current().city(), name, queries.listOfCalendar(code), "public, max-age=300");
        });
    }

    @GetMapping("/activities/calendar/{city:\\d{4}|\\d{6}}/{token:[A-Za-z0-9_-]{22}}.ics")
    ResponseEntity<byte[]> ofPerson(@PathVariable String city, @PathVariable String token) {
        List<ActivityRow> rows =
                feeds.find(city, token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return calendar(city, speech.say("activities.heap.MINE"), rows, "private, no-store");
    }

    @GetMapping("/activities/calendar")
    @PreAuthorize(ActivitiesWeb.PEOPLE)
    String own(Model model) {
        return page("", model);
    }

    @PostMapping("/activities/calendar")
    @PreAuthorize(ActivitiesWeb.PEOPLE)
    String make(Model model) {
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return page(root + "/activities/calendar/" + Scoped.current().city() + "/" + feeds.make() + ".ics", model);
    }

    @PostMapping("/activities/calendar/revoke")
    @PreAuthorize(ActivitiesWeb.PEOPLE)
    String revoke() {
        feeds.revoke();
        return "redirect:/activities/calendar";
    }

    private String page(String address, Model model) {
        model.addAttribute("page", new ActivityCalendarPage(feeds.has(), address));
        return "activities/calendar";
    }

    private ResponseEntity<byte[]> calendar(String city, String name, List<ActivityRow> rows, String kept) {
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        ICalendar calendar = new ICalendar(name);
        rows.forEach(row -> calendar.add(new ICalendar.Entry(
                row.id() + "@" + city + ".gezhi",
                row.version(),
                row.changedAt(),
                row.begins(),
                row.ends(),
                row.title(),
                row.divisionName() + " " + row.address(),
                row.step() == Step.CANCELLED ? row.reason() : row.words(),
                root + "/activities/" + city + "/" + row.id(),
                status(row))));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Cache-Control", kept)
                .body(calendar.bytes());
    }

    /** Who waits for a place may come or not. */
    private static String status(ActivityRow row) {
        if (row.step() == Step.CANCELLED) {
            return "CANCELLED";
        }
        return row.mine() == Step.WAITING ? "TENTATIVE" : "CONFIRMED";
    }
}
