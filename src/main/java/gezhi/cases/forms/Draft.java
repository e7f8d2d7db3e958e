package gezhi.cases.forms;

import gezhi.cases.forms.Question.Choice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which questions an administrator may ask: few enough that a report takes less than a minute, and each in both languages. */
public final class Draft {
    public static final int MOST_QUESTIONS = 12;
    public static final int MOST_CHOICES = 30;
    public static final int LONGEST_NAME = 100;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final Pattern CHOICE = Pattern.compile("[A-Za-z0-9_-]{1,30}");

    private Draft() {}

    /** A question that cannot be asked. */
    public record Fault(String code, Reason reason) {}

    /** What is wrong; each has a message {@code forms.fault.<reason>}. */
    public enum Reason {
        /** More than {@value Draft#MOST_QUESTIONS}. */
        TOO_MANY,
        BAD_CODE,
        CODE_TWICE,
        /** A name in one of the languages is missing or longer than {@value Draft#LONGEST_NAME} characters. */
        NO_NAME,
        /** A choice needs two to {@value Draft#MOST_CHOICES}, each with its own code and both names. */
        BAD_CHOICES,
        /** Pictures are never public. */
        PUBLIC_PHOTO
    }

    /** Everything that is wrong with the questions; empty when they can be asked. */
    public static List<Fault> faults(List<Question> questions) {
        List<Fault> faults = new ArrayList<>();
        if (questions.size() > MOST_QUESTIONS) {
            faults.add(new Fault("", Reason.TOO_MANY));
        }
        Set<String> codes = new HashSet<>();
        for (Question question : questions) {
            fault(question, codes.add(question.code()))
                    .ifPresent(reason -> faults.add(new Fault(question.code(), reason)));
        }
        return faults;
    }

    private static Optional<Reason> fault(Question question, boolean once) {
        if (!CODE.matcher(question.code()).matches()) {
            return Optional.of(Reason.BAD_CODE);
        }
        if (!once) {
            return Optional.of(Reason.CODE_TWICE);
        }
        if (isNoName(question.name()) || isNoName(question.nameEn())) {
            return Optional.of(Reason.NO_NAME);
        }
        if (question.kind() == Question.Kind.PHOTO && question.isPublic()) {
            return Optional.of(Reason.PUBLIC_PHOTO);
        }
        return areChoices(question) ? Optional.empty() : Optional.of(Reason.BAD_CHOICES);
    }

    private static boolean areChoices(Question question) {
        List<Choice> choices = question.choices();
        if (!question.kind().isChoice()) {
            return choices.isEmpty();
        }
        long codes = choices.stream().map(Choice::code).distinct().count();
        return choices.size() >= 2
                && choices.size() <= MOST_CHOICES
                && codes == choices.size()
                && choices.stream()
                        .allMatch(choice -> CHOICE.matcher(choice.code()).matches()
                                && !isNoName(choice.name())
                                && !isNoName(choice.nameEn()));
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME;
    }
}
