package gezhi.cases.web;

import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Loop;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Somebody reports a problem: a visitor without an account, a grid worker on patrol, a desk at the telephone. */
@Controller
class ReportController {
    private final FormReports reports;
    private final ReportForms forms;
    private final Uploads uploads;
    private final ReportLimit limit;
    private final Wordings wordings;

    ReportController(FormReports reports, ReportForms forms, Uploads uploads, ReportLimit limit, Wordings wordings) {
        this.reports = reports;
        this.forms = forms;
        this.uploads = uploads;
        this.limit = limit;
        this.wordings = wordings;
    }

    @GetMapping("/report")
    String form(Model model) {
        if (Scoped.find().isEmpty()) {
            return "redirect:/";
        }
        mayReport();
        ReportForm form = model.getAttribute(Report.BEGUN) instanceof Report.Begun begun
                ? ReportForm.of(begun)
                : ReportForm.fresh();
        model.addAttribute("page", forms.page(form, SentReplies.none(), FormErrors.none(), wordings.current()));
        return "cases/report";
    }

    /** @param look present when a page without scripts asks only what is asked about the category chosen */
    @PostMapping("/report")
    String report(
            ReportForm form,
            @RequestParam(required = false) @Nullable String look,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Role role = mayReport();
        Wording wording = wordings.current();
        SentReplies sent = SentReplies.of(request);
        Again again = new Again(form, sent, response, model);
        if (look != null) {
            return show(again, FormErrors.none(), HttpStatus.OK);
        }
        FormErrors missing = forms.missing(form, sent, wording);
        if (!missing.isEmpty()) {
            return show(again, missing, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Instant> later =
                role == Role.PUBLIC ? limit.refuse(request.getRemoteAddr()) : Optional.<Instant>empty();
        if (later.isPresent()) {
            FormErrors tooMany = FormErrors.of(
                    "", wording.say("cases.report.too-many", ReportLimit.AN_HOUR, wording.minute(later.get())));
            return show(again, tooMany, HttpStatus.TOO_MANY_REQUESTS);
        }
        Uploads.Developed developed = uploads.develop(photos, wording);
        if (developed.problem() != null) {
            FormErrors unreadable = FormErrors.of("photos", developed.problem());
            return show(again, unreadable, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Uploads.Replied replied = uploads.develop(sent, forms.asked(form, sent), wording);
        if (!replied.errors().isEmpty()) {
            return show(again, replied.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (reports.send(form, developed.pictures(), replied.filled())) {
            case Outcome.Reported reported -> sent(reported, role);
            case Outcome.Refused(var why) ->
                show(again, ReportForms.errors(why, wording), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done done -> throw new IllegalStateException("A report cannot end as " + done);
        };
    }

    /** What was sent, to be shown once more. */
    private record Again(ReportForm form, SentReplies sent, HttpServletResponse response, Model model) {}

    private String show(Again again, FormErrors errors, HttpStatus status) {
        again.response().setStatus(status.value());
        again.model()
                .addAttribute("page", forms.page(again.form().withoutTrap(), again.sent(), errors, wordings.current()));
        return "cases/report";
    }

    /** Staff go on working in the case; the public gets the link that only they hold. */
    private static String sent(Outcome.Reported reported, Role role) {
        return role == Role.PUBLIC || role == Role.RESIDENT
                ? "redirect:/f/" + reported.token() + "?sent"
                : "redirect:/cases/" + reported.caseId() + "?sent";
    }

    private static Role mayReport() {
        Role role = Scoped.current().role();
        if (!Loop.reporters().contains(role)) {
            throw new AccessDeniedException("Not a reporter: " + role);
        }
        return role;
    }
}
