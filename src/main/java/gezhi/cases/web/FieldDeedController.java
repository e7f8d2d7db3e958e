package gezhi.cases.web;

import gezhi.cases.CaseQueries;
import gezhi.cases.Cases;
import gezhi.cases.Evidence;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
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

/**
 * What a phone sends that was filled in without network. Each comes with the request id it was given when it was filled in: sent again after
 * a broken connection it is done once and answered alike.
 */
@RestController
@PreAuthorize("hasAnyRole('GRID_WORKER', 'COMMUNITY_DESK')")
class FieldDeedController {
    private final Cases cases;
    private final CaseQueries queries;
    private final ReportForms forms;
    private final Uploads uploads;
    private final Wordings wordings;

    FieldDeedController(Cases cases, CaseQueries queries, ReportForms forms, Uploads uploads, Wordings wordings) {
        this.cases = cases;
        this.queries = queries;
        this.forms = forms;
        this.uploads = uploads;
        this.wordings = wordings;
    }

    @PostMapping("/field/report")
    ResponseEntity<FieldAnswer> report(
            ReportForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request) {
        Wording wording = wordings.current();
        SentReplies sent = SentReplies.of(request);
        FormErrors missing = forms.missing(form, sent, wording);
        Uploads.Developed developed = uploads.develop(photos, wording);
        Uploads.Replied replied = uploads.develop(sent, forms.asked(form, sent), wording);
        if (missing.isEmpty()) {
            missing = replied.errors();
        }
        if (!missing.isEmpty() || developed.problem() != null) {
            String problem = developed.problem();
            return FieldAnswer.unfit(
                    problem == null ? String.join(" ", missing.messages().values()) : problem);
        }
        return switch (cases.report(ReportForms.report(form, developed.pictures(), replied.filled()))) {
            case Outcome.Reported reported -> ResponseEntity.ok(FieldAnswer.done(reported.number()));
            case Outcome.Refused(Refusal why) -> FieldAnswer.unfit(Refusals.say(why, wording));
            case Outcome.Done done -> throw new IllegalStateException("A report cannot end as " + done);
        };
    }

    /** Refused with 409 where the case has moved on meanwhile: the phone keeps what was filled in and asks. */
    @PostMapping("/field/cases/{id}/{kind}")
    ResponseEntity<FieldAnswer> act(
            @PathVariable UUID id,
            @PathVariable Action.Kind kind,
            DeedForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos) {
        Wording wording = wordings.current();
        Uploads.Developed developed = uploads.develop(photos, wording);
        Optional<Action> action = form.action(kind, null, wording.zone());
        if (developed.problem() != null || action.isEmpty()) {
            return FieldAnswer.unfit(String.valueOf(developed.problem()));
        }
        return switch (cases.act(
                id, form.version(), form.requestId(), action.get(), Evidence.of(developed.pictures()))) {
            case Outcome.Done done -> ResponseEntity.ok(FieldAnswer.done(done.number()));
            case Outcome.Refused(Refusal why) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(refused(id, kind, why, wording));
            case Outcome.Reported reported -> throw new IllegalStateException("A deed cannot end as " + reported);
        };
    }

    private FieldAnswer refused(UUID id, Action.Kind kind, Refusal why, Wording wording) {
        return FieldAnswer.refused(queries.find(id), kind, Refusals.say(why, wording), wording);
    }
}
