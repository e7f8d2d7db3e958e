package gezhi.exchange.open311;

import gezhi.cases.forms.Question;
import gezhi.cases.forms.Question.Kind;
import gezhi.cases.forms.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Questions of a category as GeoReport's attributes of a service. */
@Component
class Attributes {
    private final Answers answers;

    Attributes(Answers answers) {
        this.answers = answers;
    }

    /** For a definition, numbered from 1 in the order in which they are asked. */
    Items of(List<Question> questions) {
        List<Map<String, @Nullable Object>> attributes = new ArrayList<>();
        questions.forEach(question -> attributes.add(attribute(question, attributes.size() + 1)));
        return new Items("attribute", attributes);
    }

    /** What was replied, as far as everybody may know. */
    static Items replied(List<Reply> replies) {
        return new Items("attribute", replies.stream().map(Attributes::replied).toList());
    }

    /** What clients send, fitted to the questions: a moment of GeoReport is a day here, the city's. */
    static Map<String, List<String>> fitted(Map<String, List<String>> sent, List<Question> questions, Moments moments) {
        Map<String, List<String>> fitted = new LinkedHashMap<>(sent);
        questions.stream()
                .filter(question -> question.kind() == Kind.DATE)
                .forEach(question -> fitted.computeIfPresent(
                        question.code(),
                        (_, values) -> values.stream().map(moments::day).toList()));
        return fitted;
    }

    /** Those that answer no question here. */
    static Map<String, List<String>> others(Map<String, List<String>> sent, Set<String> asked) {
        Map<String, List<String>> others = new LinkedHashMap<>(sent);
        others.keySet().removeAll(asked);
        return others;
    }

    static String name(Question question) {
        return "attribute[" + question.code() + "] " + question.name(english());
    }

    /** By the standard, variable is false for what only informs: a picture is sent with the request, not as an attribute. */
    private Map<String, @Nullable Object> attribute(Question question, int order) {
        boolean photo = question.kind() == Kind.PHOTO;
        Map<String, @Nullable Object> attribute = new LinkedHashMap<>();
        attribute.put("variable", !photo);
        attribute.put("code", question.code());
        attribute.put("datatype", datatype(question.kind()));
        attribute.put("required", question.required() && !photo);
        attribute.put("datatype_description", answers.say("open311.datatype." + question.kind()));
        attribute.put("order", order);
        attribute.put("description", question.name(english()));
        attribute.put(
                "values",
                new Items(
                        "value",
                        question.choices().stream().map(Attributes::value).toList()));
        return attribute;
    }

    private static Map<String, Object> value(Question.Choice choice) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("key", choice.code());
        value.put("name", choice.name(english()));
        return value;
    }

    private static Map<String, Object> replied(Reply reply) {
        Map<String, Object> replied = new LinkedHashMap<>();
        replied.put("code", reply.question().code());
        replied.put("description", reply.question().name(english()));
        replied.put("value", reply.words(english()));
        return replied;
    }

    private static String datatype(Kind kind) {
        return switch (kind) {
            case TEXT, PHOTO -> "string";
            case NUMBER -> "number";
            case DATE -> "datetime";
            case SINGLE -> "singlevaluelist";
            case MULTIPLE -> "multivaluelist";
        };
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
