package gezhi.cases.web;

import gezhi.cases.AnswerTemplates;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An office keeps its templates for answers, and takes them into the dialogs of a case. */
@Controller
@PreAuthorize("hasRole('OFFICE_HANDLER')")
class AnswerController {
    private final AnswerTemplates answers;
    private final Wordings wordings;

    AnswerController(AnswerTemplates answers, Wordings wordings) {
        this.answers = answers;
        this.wordings = wordings;
    }

    record Page(List<AnswerTemplates.Answer> answers, String name, String words, FormErrors errors) {}

    /** @param label of the field in the dialogs */
    record Offered(String label, String none, List<AnswerTemplates.Answer> answers) {}

    @GetMapping("/work/answers")
    String list(Model model) {
        model.addAttribute("page", new Page(answers.list(), "", "", FormErrors.none()));
        return "cases/answers";
    }

    @GetMapping("/work/answers/offered")
    ResponseEntity<Offered> offered() {
        Wording wording = wordings.current();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Offered(wording.say("answers.choose"), wording.say("answers.choose.none"), answers.list()));
    }

    @PostMapping("/work/answers")
    String keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        String typed = Typed.stripped(words).replace("\r\n", "\n");
        if (answers.keep(Typed.stripped(name), typed)) {
            return "redirect:/work/answers";
        }
        FormErrors errors = FormErrors.of(
                "name", wordings.current().say("answers.refused", AnswerTemplates.LONGEST_NAME, AnswerTemplates.MOST));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", new Page(answers.list(), name, words, errors));
        return "cases/answers";
    }

    @PostMapping("/work/answers/{id}/forget")
    String forget(@PathVariable UUID id) {
        answers.forget(id);
        return "redirect:/work/answers";
    }
}
