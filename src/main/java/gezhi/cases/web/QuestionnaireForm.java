package gezhi.cases.web;

import gezhi.cases.forms.Question;
import gezhi.cases.forms.Question.Choice;
import gezhi.cases.forms.Question.Kind;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a category as the administrator writes them, row by row; a row without code and names is left out.
 *
 * @param from the day from which they are asked
 */
record QuestionnaireForm(List<Row> rows, String from) {
    private static final String YES = "yes";

    /**
     * @param order where it stands among the others
     * @param choices one a line: {@code code 中文 | English}
     */
    record Row(
            String order,
            String code,
            String kind,
            String name,
            String nameEn,
            String required,
            String shown,
            String choices) {
        static final Row EMPTY = new Row("", "", Kind.TEXT.name(), "", "", "no", "no", "");

        boolean isEmpty() {
            return code.isEmpty() && name.isEmpty() && nameEn.isEmpty();
        }

        private int place() {
            return order.matches("\\d{1,4}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
        }
    }

    static QuestionnaireForm of(List<Question> questions, String from) {
        List<Row> rows = IntStream.range(0, questions.size())
                .mapToObj(i -> row(i + 1, questions.get(i)))
                .toList();
        return new QuestionnaireForm(rows, from).more();
    }

    static QuestionnaireForm of(HttpServletRequest request) {
        int count = values(request, "code").length;
        List<Row> rows = IntStream.range(0, count)
                .mapToObj(i -> new Row(
                        value(request, "order", i),
                        value(request, "code", i),
                        value(request, "kind", i),
                        value(request, "name", i),
                        value(request, "nameEn", i),
                        value(request, "required", i),
                        value(request, "shown", i),
                        value(request, "choices", i)))
                .sorted(Comparator.comparingInt(Row::place))
                .toList();
        return new QuestionnaireForm(rows, Typed.stripped(request.getParameter("from")));
    }

    /** With an empty row at the end to write in. */
    QuestionnaireForm more() {
        List<Row> more = new ArrayList<>(rows);
        more.add(Row.EMPTY);
        return new QuestionnaireForm(more, from);
    }

    List<Question> questions() {
        return rows.stream()
                .filter(row -> !row.isEmpty())
                .map(QuestionnaireForm::question)
                .toList();
    }

    /** The number of the row that has the code, from 1. */
    int rowOf(String code) {
        return IntStream.range(0, rows.size())
                        .filter(i ->
                                rows.get(i).code().equals(code) && !rows.get(i).isEmpty())
                        .reduce((_, later) -> later)
                        .orElse(0)
                + 1;
    }

    private static Question question(Row row) {
        Kind kind = Kind.valueOf(row.kind());
        return new Question(
                row.code(),
                kind,
                row.required().equals(YES),
                row.shown().equals(YES),
                row.name(),
                row.nameEn(),
                row.choices()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(QuestionnaireForm::choice)
                        .toList());
    }

    private static Choice choice(String line) {
        String[] parts = line.split("\\s+", 2);
        String[] names = (parts.length > 1 ? parts[1] : "").split("\\|", 2);
        return new Choice(parts[0], names[0].strip(), names.length > 1 ? names[1].strip() : "");
    }

    private static Row row(int order, Question question) {
        return new Row(
                String.valueOf(order),
                question.code(),
                question.kind().name(),
                question.name(),
                question.nameEn(),
                question.required() ? YES : "no",
                question.isPublic() ? YES : "no",
                question.choices().stream()
                        .map(choice -> choice.code() + " " + choice.name() + " | " + choice.nameEn())
                        .collect(Collectors.joining("\n")));
    }

    private static String value(HttpServletRequest request, String name, int at) {
        String[] all = values(request, name);
        String value = at < all.length ? Typed.stripped(all[at]) : "";
        return name.equals("kind") && !isKind(value) ? Kind.TEXT.name() : value;
    }

    private static String[] values(HttpServletRequest request, String name) {
        String @Nullable [] all = request.getParameterValues(name);
        return all == null ? new String[0] : all;
    }

    private static boolean isKind(String value) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
