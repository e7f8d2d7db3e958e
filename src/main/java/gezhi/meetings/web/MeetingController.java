package gezhi.meetings.web;

import gezhi.meetings.Absences;
import gezhi.meetings.LongAbsent;
import gezhi.meetings.Meeting;
import gezhi.meetings.MeetingCalendars;
import gezhi.meetings.Meetings;
import gezhi.meetings.web.MeetingPages.Absent;
import gezhi.meetings.web.MeetingPages.Holder;
import gezhi.meetings.web.MeetingPages.Line;
import gezhi.meetings.web.MeetingPages.Row;
import gezhi.membership.Kept;
import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Organizations and their calendars, meetings, and who was long not there; for who keeps the members. */
@Controller
@PreAuthorize(MeetingsWeb.SIGNED_IN)
class MeetingController {
    private static final int FIRST_YEAR = 1921;
    private static final Set<String> SAID = Set.of("entered", "corrected", "struck");

    private final Meetings meetings;
    private final MeetingCalendars calendars;
    private final Absences absences;
    private final MeetingPages pages;

    MeetingController(Meetings meetings, MeetingCalendars calendars, Absences absences, MeetingPages pages) {
        this.meetings = meetings;
        this.calendars = calendars;
        this.absences = absences;
        this.pages = pages;
    }

    record HoldersPage(List<Holder> rows, @Nullable String next, String words) {
        /** A search is never refused. */
        public FormErrors errors() {
            return FormErrors.none();
        }
    }

    /** @param later the year after the one shown; null for none to come yet */
    record CalendarPage(
            UUID body,
            String name,
            int year,
            @Nullable Integer later,
            boolean stands,
            List<Row> rows,
            List<Line> lines,
            @Nullable String next) {}

    record AbsentPage(List<Absent> rows, @Nullable String next, String since) {}

    @GetMapping("/meetings")
    String holders(
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String after, Model model) {
        Slice<MeetingCalendars.Line> found = calendars.listHolders(words, after);
        model.addAttribute(
                "page", new HoldersPage(found.rows().stream().map(pages::holder).toList(), found.next(), words));
        return "meetings/organizations";
    }

    @GetMapping("/meetings/of/{body}")
    String calendar(
            @PathVariable UUID body,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Kept holder = meetings.findHolder(body).orElseThrow(MeetingController::notFound);
        int now = pages.today().getYear();
        int shown = year == null || year < FIRST_YEAR || year > now ? now : year;
        Slice<Meeting.Line> found = meetings.list(body, after);
        model.addAttribute(
                "page",
                new CalendarPage(
                        body,
                        holder.name(),
                        shown,
                        shown < now ? shown + 1 : null,
                        holder.stands(),
                        calendars.list(holder, shown).stream().map(pages::row).toList(),
                        found.rows().stream().map(pages::line).toList(),
                        found.next()));
        return "meetings/calendar";
    }

    @GetMapping("/meetings/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Model model) {
        Meeting meeting = meetings.find(id).orElseThrow(MeetingController::notFound);
        Kept holder = meetings.findHolder(meeting.body()).orElseThrow(MeetingController::notFound);
        String said = SAID.contains(done) ? "meetings.done." + done : "";
        model.addAttribute("page", pages.page(meeting, holder, said, FormErrors.none()));
        return "meetings/meeting";
    }

    @GetMapping("/meetings/long-absent")
    String longAbsent(@RequestParam(defaultValue = "") String after, Model model) {
        Slice<LongAbsent> found = absences.list(null, after);
        model.addAttribute(
                "page",
                new AbsentPage(
                        found.rows().stream().map(pages::absent).toList(),
                        found.next(),
                        absences.since().toString()));
        return "meetings/long-absent";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
