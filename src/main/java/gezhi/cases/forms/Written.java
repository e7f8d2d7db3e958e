package gezhi.cases.forms;

import gezhi.cases.forms.Question.Choice;
import gezhi.cases.forms.Question.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Questions as they are written in the files of a tree of categories: a list of {@code code}, {@code kind}, {@code zh}, {@code en}, where it is
 * so {@code required: true} and {@code public: true}, and for choices {@code choices}, each with {@code code}, {@code zh}, {@code en}.
 */
public final class Written {
    private Written() {}

    /** @throws IllegalArgumentException for what is no list of questions, or a kind that is none; {@link Draft} says the rest */
    public static List<Question> read(@Nullable Object questions) {
        return items(questions).stream().map(Written::question).toList();
    }

    public static List<Map<String, Object>> write(List<Question> questions) {
        return questions.stream().map(Written::written).toList();
    }

    private static Question question(Map<?, ?> item) {
        return new Question(
                text(item, "code"),
                Kind.valueOf(text(item, "kind").toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(item.get("required")),
                Boolean.TRUE.equals(item.get("public")),
                text(item, "zh"),
                text(item, "en"),
                items(item.get("choices")).stream()
                        .map(choice -> new Choice(text(choice, "code"), text(choice, "zh"), text(choice, "en")))
                        .toList());
    }

    private static Map<String, Object> written(Question question) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("code", question.code());
        item.put("kind", question.kind().name().toLowerCase(Locale.ROOT));
        item.put("zh", question.name());
        item.put("en", question.nameEn());
        if (question.required()) {
            item.put("required", true);
        }
        if (question.isPublic()) {
            item.put("public", true);
        }
        if (!question.choices().isEmpty()) {
            item.put(
                    "choices", question.choices().stream().map(Written::written).toList());
        }
        return item;
    }

    private static Map<String, Object> written(Choice choice) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("code", choice.code());
        item.put("zh", choice.name());
        item.put("en", choice.nameEn());
        return item;
    }

    private static List<Map<?, ?>> items(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
        }
        throw new IllegalArgumentException("Not a list of items: " + value);
    }

    private static String text(Map<?, ?> item, String name) {
        @Nullable Object value = item.get(name);
        return value == null ? "" : value.toString().strip();
    }
}
