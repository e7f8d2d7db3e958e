package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Cases;
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

    /**
     * @param number of the case; empty when it is not known
     * @param why empty when it was done
     * @param status where the case stands now
     * @param version to send a deed with, once the person has seen where the case stands
     * @param again true when the same deed may still be done there
     */
    record Answer(String number, String why, String status, int version, boolean again) {
        static Answer done(String number) {
            return new Answer(number, "", "", 0, false);
        }

        static Answer refused(String why) {
            return new Answer("", why, "", 0, false);
        }
    }

    @PostMapping("/field/report")
    ResponseEntity<Answer> report(
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
            return unfit(problem == null ? String.join(" ", missing.messages().values()) : problem);
        }
        return switch (cases.report(ReportForms.report(form, developed.pictures(), replied.filled()))) {
            case Outcome.Reported reported -> ResponseEntity.ok(Answer.done(reported.number()));
            case Outcome.Refused(Refusal why) -> unfit(Refusals.say(why, wording));
            case Outcome.Done done -> throw new IllegalStateException("A report cannot end as " + done);
        };
    }

    /** Refused with 409 where the case has moved on meanwhile: the phone keeps what was filled in and asks. */
    @PostMapping("/field/cases/{id}/{kind}")
    ResponseEntity<Answer> act(
            @PathVariable UUID id,
            @PathVariable Action.Kind kind,
            DeedForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos) {
        Wording wording = wordings.current();
        Uploads.Developed developed = uploads.develop(photos, wording);
        Optional<Action> action = form.action(kind, null, wording.zone());
        if (developed.problem() != null || action.isEmpty()) {
            return unfit(String.valueOf(developed.problem()));
        }
        return switch (cases.act(id, form.version(), form.requestId(), action.get(), developed.pictures())) {
            case Outcome.Done done -> ResponseEntity.ok(Answer.done(done.number()));
            case Outcome.Refused(Refusal why) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(refused(id, kind, why, wording));
            case Outcome.Reported reported -> throw new IllegalStateException("A deed cannot end as " + reported);
        };
    }

    private Answer refused(UUID id, Action.Kind kind, Refusal why, Wording wording) {
        String words = Refusals.say(why, wording);
        return queries.find(id).map(now -> now(now, kind, words, wording)).orElseGet(() -> Answer.refused(words));
    }

    private static Answer now(CaseFile file, Action.Kind kind, String why, Wording wording) {
        return new Answer(
                file.row().number(),
                why,
                wording.status(file.row().step()),
                file.row().version(),
                file.buttons().contains(kind));
    }

    private static ResponseEntity<Answer> unfit(String why) {
        return ResponseEntity.unprocessableContent().body(Answer.refused(why));
    }
}
