package gezhi.cases.forms;

import gezhi.cases.forms.Flaw.Reason;
import gezhi.cases.forms.Question.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The questions of a category as they stand in one version. A version never changes; a case keeps the one it was reported by.
 *
 * @param category code of a leaf
 * @param version from 1; 0 for a category that asks nothing
 * @param questions in the order in which they are asked
 */
public record Form(String category, int version, List<Question> questions) {
    public static final int LONGEST_TEXT = 500;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,3})?");

    public Form {
        questions = List.copyOf(questions);
    }

    public static Form none(String category) {
        return new Form(category, 0, List.of());
    }

    public boolean isEmpty() {
        return questions.isEmpty();
    }

    /** What a program is asked: pictures it may send with the report, but for no question. */
    public Form withoutPhotos() {
        return new Form(
                category,
                version,
                questions.stream()
                        .filter(question -> question.kind() != Kind.PHOTO)
                        .toList());
    }

    /** What was replied, or everything that is wrong with it. */
    public record Checked(List<Reply> replies, List<Flaw> flaws) {
        public Checked {
            replies = List.copyOf(replies);
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * Whether replies fit the questions. What answers no question here is left aside.
     *
     * @param words replies by code of the question
     * @param photographed codes of the questions that a picture was sent for
     */
    public Checked check(Map<String, List<String>> words, Set<String> photographed) {
        List<Reply> replies = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        for (Question question : questions) {
            List<String> given = given(question, words.getOrDefault(question.code(), List.of()));
            boolean there = question.kind() == Kind.PHOTO ? photographed.contains(question.code()) : !given.isEmpty();
            flaw(question, given, there).ifPresent(reason -> flaws.add(new Flaw(question, reason)));
            if (there) {
                replies.add(new Reply(question, given));
            }
        }
        return new Checked(replies, flaws);
    }

    private static List<String> given(Question question, List<String> sent) {
        return question.kind() == Kind.PHOTO
                ? List.of()
                : sent.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }

    private static Optional<Reason> flaw(Question question, List<String> given, boolean there) {
        if (!there) {
            return question.required() ? Optional.of(Reason.MISSING) : Optional.empty();
        }
        if (given.size() > 1 && question.kind() != Kind.MULTIPLE) {
            return Optional.of(Reason.ONE_ONLY);
        }
        return given.stream().flatMap(value -> flaw(question, value).stream()).findFirst();
    }

    private static Optional<Reason> flaw(Question question, String value) {
        return switch (question.kind()) {
            case TEXT -> when(value.length() > LONGEST_TEXT, Reason.TOO_LONG);
            case NUMBER -> when(!NUMBER.matcher(value).matches(), Reason.NO_NUMBER);
            case DATE -> when(!isDay(value), Reason.NO_DATE);
            case SINGLE, MULTIPLE -> when(question.choice(value).isEmpty(), Reason.NO_SUCH_CHOICE);
            case PHOTO -> Optional.empty();
        };
    }

    private static Optional<Reason> when(boolean wrong, Reason reason) {
        return wrong ? Optional.of(reason) : Optional.empty();
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
