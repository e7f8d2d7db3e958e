package gezhi.cases.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody replied to a question.
 *
 * @param given empty for none; several for a multiple choice only, by the codes of the choices; for a photo its id, once it is kept
 */
public record Reply(Question question, List<String> given) {

    public Reply {
        given = List.copyOf(given);
    }

    public boolean isPhoto() {
        return question.kind() == Question.Kind.PHOTO;
    }

    /** The reply as it is read, choices by their names. */
    public String words(boolean english) {
        return given.stream().map(value -> words(value, english)).collect(Collectors.joining(english ? ", " : "、"));
    }

    private String words(String value, boolean english) {
        Optional<Question.Choice> choice = question.choice(value);
        return choice.map(each -> each.name(english)).orElse(value);
    }
}
