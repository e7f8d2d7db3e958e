package gezhi.cases.web;

import gezhi.cases.CaseQueries;
import gezhi.cases.Evidence;
import gezhi.cases.OnTheSpot;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Micro-matters that were done on the spot, perhaps without network: each comes whole, with its photos of before and after. */
@RestController
@PreAuthorize("hasAnyRole('GRID_WORKER', 'COMMUNITY_DESK')")
class FieldSpotController {
    private final OnTheSpot spot;
    private final CaseQueries queries;
    private final ReportForms forms;
    private final Uploads uploads;
    private final Wordings wordings;

    FieldSpotController(OnTheSpot spot, CaseQueries queries, ReportForms forms, Uploads uploads, Wordings wordings) {
        this.spot = spot;
        this.queries = queries;
        this.forms = forms;
        this.uploads = uploads;
        this.wordings = wordings;
    }

    /** @param done in words, what was done about it */
    @PostMapping("/field/spot")
    ResponseEntity<FieldAnswer> found(
            ReportForm form,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable List<MultipartFile> before,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request) {
        Wording wording = wordings.current();
        SentReplies sent = SentReplies.of(request);
        FormErrors missing = forms.missing(form, sent, wording);
        Uploads.Shown shown = uploads.develop(before, photos, wording);
        Uploads.Replied replied = uploads.develop(sent, forms.asked(form, sent), wording);
        if (missing.isEmpty()) {
            missing = replied.errors();
        }
        String problem = shown.problem();
        if (problem != null || !missing.isEmpty()) {
            return FieldAnswer.unfit(
                    problem == null ? String.join(" ", missing.messages().values()) : problem);
        }
        Report report = ReportForms.report(form, List.of(), replied.filled());
        return switch (spot.found(report, Typed.stripped(done), shown.evidence())) {
            case Outcome.Done settled -> ResponseEntity.ok(FieldAnswer.done(settled.number()));
            case Outcome.Refused(Refusal why) -> FieldAnswer.unfit(Refusals.say(why, wording));
            case Outcome.Reported reported -> throw new IllegalStateException("A deed cannot end as " + reported);
        };
    }

    /** Refused with 409 where the case has moved on meanwhile, with 422 where photos are missing: the phone keeps what was filled in and asks. */
    @PostMapping("/field/cases/{id}/SELF_HANDLE")
    ResponseEntity<FieldAnswer> settle(
            @PathVariable UUID id,
            DeedForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> before,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos) {
        Wording wording = wordings.current();
        Uploads.Shown shown = uploads.develop(before, photos, wording);
        String problem = shown.problem();
        if (problem != null) {
            return FieldAnswer.unfit(problem);
        }
        Evidence evidence = shown.evidence();
        return switch (spot.settle(id, form.version(), form.requestId(), form.words(), evidence)) {
            case Outcome.Done settled -> ResponseEntity.ok(FieldAnswer.done(settled.number()));
            case Outcome.Refused(Refusal why) -> refused(id, why, wording);
            case Outcome.Reported reported -> throw new IllegalStateException("A deed cannot end as " + reported);
        };
    }

    private ResponseEntity<FieldAnswer> refused(UUID id, Refusal why, Wording wording) {
        String words = Refusals.say(why, wording);
        boolean fits = !(why instanceof Refusal.NoPhotosBefore || why instanceof Refusal.NoPhotosAfter);
        return fits
                ? ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(FieldAnswer.refused(queries.find(id), Action.Kind.SELF_HANDLE, words, wording))
                : FieldAnswer.unfit(words);
    }
}
