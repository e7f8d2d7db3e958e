package gezhi.meetings.web;

import gezhi.meetings.Attended;
import gezhi.meetings.Meeting;
import gezhi.meetings.MeetingKind;
import gezhi.meetings.MeetingOutcome;
import gezhi.meetings.MeetingOutcome.Entered;
import gezhi.meetings.MeetingOutcome.Reason;
import gezhi.meetings.MeetingOutcome.Refused;
import gezhi.meetings.Meetings;
import gezhi.membership.Belonging;
import gezhi.membership.Kept;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** Who keeps an organization's members enters, corrects and strikes its meetings. */
@Controller
@PreAuthorize(MeetingsWeb.SIGNED_IN)
class MeetingEntryController {
    private final Meetings meetings;
    private final MeetingPages pages;

    MeetingEntryController(Meetings meetings, MeetingPages pages) {
        this.meetings = meetings;
        this.pages = pages;
    }

    @GetMapping("/meetings/of/{body}/new")
    String fresh(@PathVariable UUID body, @RequestParam(defaultValue = "") String kind, Model model) {
        Kept holder = holder(body);
        List<MeetingKind> kinds = MeetingKind.named(kind)
                .filter(named -> named.isHeldBy(holder.kind()))
                .or(() -> Optional.of(MeetingKind.of(holder.kind()))
                        .filter(held -> held.size() == 1)
                        .map(List::getFirst))
                .map(List::of)
                .orElse(List.of());
        return form(holder, null, MeetingForm.fresh(kinds, pages.today()), Map.of(), FormErrors.none(), model);
    }

    @PostMapping("/meetings/of/{body}")
    String enter(
            @PathVariable UUID body,
            @ModelAttribute("form") MeetingForm form,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Kept holder = holder(body);
        Map<UUID, Attended> marks = MeetingForm.marks(sent);
        MeetingOutcome outcome = isOfThatDay(holder, form, marks)
                ? meetings.enter(body, form.requested(), form.draft(marks))
                : new Refused(Reason.NO_MEMBER);
        return answer(holder, null, form, marks, outcome, response, model);
    }

    @GetMapping("/meetings/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        Meeting meeting = standing(id);
        return form(holder(meeting.body()), id, MeetingForm.of(meeting), marks(meeting), FormErrors.none(), model);
    }

    @PostMapping("/meetings/{id}")
    String correct(
            @PathVariable UUID id,
            @ModelAttribute("form") MeetingForm form,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Kept holder = holder(standing(id).body());
        Map<UUID, Attended> marks = MeetingForm.marks(sent);
        MeetingOutcome outcome = isOfThatDay(holder, form, marks)
                ? meetings.correct(id, form.seen(), form.requested(), form.draft(marks), Typed.text(form.words()))
                : new Refused(Reason.NO_MEMBER);
        return answer(holder, id, form, marks, outcome, response, model);
    }

    @PostMapping("/meetings/{id}/strike")
    String strike(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = standing(id);
        UUID requested = Objects.requireNonNullElseGet(request, UUID::randomUUID);
        return switch (meetings.strike(id, version, requested, Typed.text(words))) {
            case Entered _ -> "redirect:/meetings/" + id + "?done=struck";
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("page", pages.page(meeting, holder(meeting.body()), "", pages.errors(reason)));
                yield "meetings/meeting";
            }
        };
    }

    private String answer(
            Kept holder,
            @Nullable UUID id,
            MeetingForm form,
            Map<UUID, Attended> marks,
            MeetingOutcome outcome,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Entered(UUID meeting) ->
                "redirect:/meetings/" + meeting + "?done=" + (id == null ? "entered" : "corrected");
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(holder, id, form, marks, pages.errors(reason), model);
            }
        };
    }

    private String form(
            Kept holder,
            @Nullable UUID id,
            MeetingForm form,
            Map<UUID, Attended> marks,
            FormErrors errors,
            Model model) {
        model.addAttribute("page", pages.form(holder, id, form, marks, errors));
        return "meetings/form";
    }

    /** Whoever belonged to the organization on another day than the one first shown is not passed over without a word. */
    private boolean isOfThatDay(Kept holder, MeetingForm form, Map<UUID, Attended> marks) {
        @Nullable LocalDate day = form.day();
        return day == null
                || day.isAfter(pages.today())
                || day.isBefore(holder.validFrom())
                || marks.keySet()
                        .equals(meetings.listMembers(holder, day).stream()
                                .map(Belonging::id)
                                .collect(Collectors.toSet()));
    }

    private Map<UUID, Attended> marks(Meeting meeting) {
        return meetings.listMarks(meeting).stream()
                .collect(Collectors.toMap(Meeting.Mark::member, Meeting.Mark::state));
    }

    private Kept holder(UUID body) {
        return meetings.findHolder(body).orElseThrow(MeetingEntryController::notFound);
    }

    private Meeting standing(UUID id) {
        return meetings.find(id).filter(meeting -> !meeting.struck()).orElseThrow(MeetingEntryController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
