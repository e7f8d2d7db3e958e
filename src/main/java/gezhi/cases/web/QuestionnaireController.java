package gezhi.cases.web;

import gezhi.cases.Questions;
import gezhi.cases.forms.Draft;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The questions of a category: whoever works with cases reads them, the administrator changes them. */
@Controller
class QuestionnaireController {
    private final Questions questions;
    private final QuestionnairePages pages;
    private final Wordings wordings;

    QuestionnaireController(Questions questions, QuestionnairePages pages, Wordings wordings) {
        this.questions = questions;
        this.pages = pages;
        this.wordings = wordings;
    }

    @GetMapping("/categories/{code:[A-Z]\\d*}/questions")
    @PreAuthorize("!hasAnyRole('ANONYMOUS', 'PUBLIC', 'RESIDENT')")
    String show(@PathVariable String code, Model model) {
        return page(code, null, FormErrors.none(), model);
    }

    /** @param more present when only another row to write in is wanted */
    @PostMapping("/categories/{code:[A-Z]\\d*}/questions")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String ask(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String more,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        QuestionnaireForm form = QuestionnaireForm.of(request);
        if (more != null) {
            return page(code, form.more(), FormErrors.none(), model);
        }
        FormErrors errors = switch (questions.ask(code, form.questions(), AllowanceForm.day(form.from()))) {
            case Questions.Outcome.Changed _, Questions.Outcome.Same _ -> FormErrors.none();
            case Questions.Outcome.Refused(var reason) ->
                FormErrors.of(
                        reason == Questions.Reason.DATE_PAST ? "from" : "",
                        wordings.current().say("forms.refused." + reason));
            case Questions.Outcome.Faulty(var faults) -> errors(form, faults);
        };
        if (errors.isEmpty()) {
            return "redirect:/categories/" + code + "/questions";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(code, form, errors, model);
    }

    /** Each at the row it is about. */
    private FormErrors errors(QuestionnaireForm form, List<Draft.Fault> faults) {
        Wording wording = wordings.current();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Draft.Fault fault : faults) {
            int row = form.rowOf(fault.code());
            String why = wording.say("forms.fault." + fault.reason());
            boolean whole = fault.reason() == Draft.Reason.TOO_MANY;
            errors.put(whole ? "" : "q" + row + "-code", whole ? why : wording.say("forms.fault", row, why));
        }
        return new FormErrors(errors);
    }

    private String page(String code, @Nullable QuestionnaireForm form, FormErrors errors, Model model) {
        model.addAttribute(
                "page",
                pages.of(code, form, errors, wordings.current())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "cases/questionnaire";
    }
}
