package gezhi.cases.web;

import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.DatedForm;
import gezhi.cases.Questions;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a category's questions. */
@Component
class QuestionnairePages {
    private final Questions questions;
    private final Categories categories;
    private final Clock clock;

    QuestionnairePages(Questions questions, Categories categories, Clock clock) {
        this.questions = questions;
        this.categories = categories;
        this.clock = clock;
    }

    /** Empty for what never was a leaf. */
    Optional<QuestionnairePage> of(String code, @Nullable QuestionnaireForm form, FormErrors errors, Wording wording) {
        LocalDate today = LocalDate.now(clock);
        List<DatedForm> history = questions.history(code);
        return categories
                .findEver(code)
                .filter(Category::leaf)
                .map(category -> new QuestionnairePage(
                        code,
                        wording.name(category),
                        history.stream()
                                .map(each -> version(each, today, wording))
                                .toList(),
                        Scoped.current().role() == Role.ADMINISTRATOR
                                && categories.find(code).isPresent(),
                        form == null ? latest(history, today) : form,
                        kinds(wording),
                        Stream.of("no", "yes")
                                .map(each -> new Option(each, wording.say("forms." + each)))
                                .toList(),
                        errors));
    }

    /** What is asked or planned last, to be changed from today. */
    private static QuestionnaireForm latest(List<DatedForm> history, LocalDate today) {
        List<Question> last = history.stream()
                .filter(form -> form.to() == null)
                .findFirst()
                .map(DatedForm::form)
                .map(Form::questions)
                .orElse(List.of());
        return QuestionnaireForm.of(last, today.toString());
    }

    private static QuestionnairePage.Version version(DatedForm dated, LocalDate today, Wording wording) {
        LocalDate to = dated.to();
        return new QuestionnairePage.Version(
                dated.form().version(),
                dated.from().toString(),
                to == null ? null : to.toString(),
                state(dated, today),
                dated.at() == null ? "" : wording.minute(dated.at()) + " " + (dated.by() == null ? "" : dated.by()),
                dated.form().questions().stream()
                        .map(question -> line(question, wording))
                        .toList());
    }

    private static String state(DatedForm dated, LocalDate today) {
        if (dated.from().equals(dated.to())) {
            return "rules.state.replaced";
        }
        if (dated.isAskedOn(today)) {
            return "rules.state.holds";
        }
        return dated.from().isAfter(today) ? "rules.state.planned" : "rules.state.past";
    }

    private static QuestionnairePage.Line line(Question question, Wording wording) {
        boolean english = wording.english();
        String marks = Stream.of(question.required() ? "forms.required" : "", question.isPublic() ? "forms.public" : "")
                .filter(key -> !key.isEmpty())
                .map(wording::say)
                .collect(Collectors.joining(wording.say("cases.or")));
        return new QuestionnairePage.Line(
                question.name(english),
                wording.say("forms.kind." + question.kind()),
                marks,
                question.choices().stream().map(choice -> choice.name(english)).collect(Collectors.joining(" / ")));
    }

    private static List<Option> kinds(Wording wording) {
        return Arrays.stream(Question.Kind.values())
                .map(kind -> new Option(kind.name(), wording.say("forms.kind." + kind)))
                .toList();
    }
}
