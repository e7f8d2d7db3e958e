package gezhi.cases.web;

import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.Questions;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The categories with what is asked about them, as a phone takes them along. */
@Component
class FieldLeaves {
    private final Categories categories;
    private final FrequentCategories frequent;
    private final Questions questions;

    FieldLeaves(Categories categories, FrequentCategories frequent, Questions questions) {
        this.categories = categories;
        this.frequent = frequent;
        this.questions = questions;
    }

    /** @param form version of the questions; 0 where nothing is asked */
    record Leaf(String code, String name, String group, boolean frequent, int form, List<Asked> questions) {}

    record Asked(String code, Question.Kind kind, String name, boolean required, List<Choice> choices) {}

    record Choice(String code, String name) {}

    List<Leaf> list(Wording wording) {
        List<String> often = frequent.codes();
        Map<String, Form> forms = questions.list();
        return categories.list().stream()
                .filter(Category::leaf)
                .map(leaf -> new Leaf(
                        leaf.code(),
                        wording.name(leaf),
                        categories.find(leaf.parent()).map(wording::name).orElse(""),
                        often.contains(leaf.code()),
                        forms.getOrDefault(leaf.code(), Form.none(leaf.code())).version(),
                        asked(forms.getOrDefault(leaf.code(), Form.none(leaf.code())), wording.english())))
                .toList();
    }

    private static List<Asked> asked(Form form, boolean english) {
        return form.questions().stream()
                .map(question -> new Asked(
                        question.code(),
                        question.kind(),
                        question.name(english),
                        question.required(),
                        question.choices().stream()
                                .map(choice -> new Choice(choice.code(), choice.name(english)))
                                .toList()))
                .toList();
    }
}
