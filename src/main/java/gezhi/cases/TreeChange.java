package gezhi.cases;

import gezhi.cases.forms.Question;
import gezhi.cases.forms.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a file of categories changes.
 *
 * @param where code of the node; with the level of a limit, with the code of a question
 * @param was as the file would write it; empty for what was not there
 * @param now likewise; empty for what is taken away
 */
public record TreeChange(String where, What what, String was, String now) {

    /** What is changed; each has a message {@code rules.tree.what.<what>}. */
    public enum What {
        ADDED,
        NAME,
        NAME_EN,
        PRIVACY,
        UNTIL,
        LIMIT,
        QUESTION,
        /** The same questions, asked in another order. */
        ORDER
    }

    /** Between two categories of one code. */
    static Stream<TreeChange> between(@Nullable Category was, Category now) {
        if (was == null) {
            return Stream.of(
                    new TreeChange(now.code(), What.ADDED, "", now.name() + " / " + now.nameEn() + privacy(now)));
        }
        return Stream.of(
                        new TreeChange(now.code(), What.NAME, was.name(), now.name()),
                        new TreeChange(now.code(), What.NAME_EN, was.nameEn(), now.nameEn()),
                        new TreeChange(
                                now.code(),
                                What.PRIVACY,
                                was.privacy().name(),
                                now.privacy().name()))
                .filter(change -> !change.was().equals(change.now()));
    }

    /** Between what is asked of a category and what will be, question by question. */
    static List<TreeChange> between(String code, List<Question> was, List<Question> now) {
        Map<String, String> before = written(was);
        Map<String, String> after = written(now);
        List<TreeChange> changes = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(each -> !Objects.equals(before.get(each), after.get(each)))
                .map(each -> new TreeChange(
                        code + " " + each, What.QUESTION, before.getOrDefault(each, ""), after.getOrDefault(each, "")))
                .toList();
        return changes.isEmpty() ? List.of(new TreeChange(code, What.ORDER, codes(was), codes(now))) : changes;
    }

    private static Map<String, String> written(List<Question> questions) {
        Map<String, String> written = new LinkedHashMap<>();
        questions.forEach(question -> written.put(
                question.code(), words(Written.write(List.of(question)).getFirst())));
        return written;
    }

    private static String words(Object value) {
        return switch (value) {
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .map(field -> Boolean.TRUE.equals(field.getValue())
                                ? String.valueOf(field.getKey())
                                : words(Objects.requireNonNullElse(field.getValue(), "")))
                        .collect(Collectors.joining(" · "));
            case List<?> items -> items.stream().map(TreeChange::words).collect(Collectors.joining("; ", "[", "]"));
            default -> value.toString();
        };
    }

    private static String privacy(Category category) {
        return category.privacy() == Privacy.OPEN ? "" : " · " + category.privacy();
    }

    private static String codes(List<Question> questions) {
        return questions.stream().map(Question::code).collect(Collectors.joining(", "));
    }
}
