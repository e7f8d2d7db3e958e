package gezhi.cases.web;

import gezhi.cases.Questions;
import gezhi.platform.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked about a category: a part of the report page, looked up once the category is chosen. */
@Controller
class QuestionController {
    private final Questions questions;
    private final Wordings wordings;

    QuestionController(Questions questions, Wordings wordings) {
        this.questions = questions;
        this.wordings = wordings;
    }

    record Part(QuestionFields fields, FormErrors errors) {}

    @GetMapping("/report/questions")
    String questions(@RequestParam String category, Model model) {
        QuestionFields fields = QuestionFields.of(questions.of(category), SentReplies.none(), wordings.current());
        model.addAttribute("page", new Part(fields, FormErrors.none()));
        return "cases/questions :: fields(fields=${page.fields()}, errors=${page.errors()})";
    }
}
