package gezhi.cases.web;

import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import gezhi.platform.web.Option;
import java.util.List;

/**
 * The questions of a category within a report form.
 *
 * @param chosen true once a category is, so that a page without scripts need not offer to look
 * @param version sent back, so that the replies are read by what was shown
 */
record QuestionFields(boolean chosen, int version, List<Field> fields) {

    /**
     * @param name of the field and its id
     * @param given what was replied before
     */
    record Field(
            String name, Question.Kind kind, String label, boolean required, List<Option> options, List<String> given) {

        public String first() {
            return given.isEmpty() ? "" : given.getFirst();
        }

        public boolean has(Option option) {
            return given.contains(option.value());
        }
    }

    static QuestionFields of(Form form, SentReplies sent, Wording wording) {
        return new QuestionFields(
                !form.category().isEmpty(),
                form.version(),
                form.questions().stream()
                        .map(question -> field(question, sent.given(question.code()), wording))
                        .toList());
    }

    private static Field field(Question question, List<String> given, Wording wording) {
        String label = question.name(wording.english());
        return new Field(
                SentReplies.FIELD + question.code(),
                question.kind(),
                question.required() ? label : wording.say("forms.optional", label),
                question.required(),
                question.choices().stream()
                        .map(choice -> new Option(choice.code(), choice.name(wording.english())))
                        .toList(),
                given);
    }
}
