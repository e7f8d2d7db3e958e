package gezhi.cases.forms;

import java.util.List;
import java.util.Optional;

/**
 * Something that reporters of a category are asked.
 *
 * @param code names it within its form, the same from version to version: a small letter, then small letters, digits and {@code _}
 * @param isPublic its replies may be known to everybody, where the category is; never for photos
 * @param choices to choose from; empty unless {@code kind} is a choice
 */
public record Question(
        String code, Kind kind, boolean required, boolean isPublic, String name, String nameEn, List<Choice> choices) {

    /** What a reply is. */
    public enum Kind {
        /** At most {@value Form#LONGEST_TEXT} characters. */
        TEXT,
        /** A decimal number with at most fifteen digits. */
        NUMBER,
        /** A day, written 2026-03-04. */
        DATE,
        SINGLE,
        MULTIPLE,
        /** One picture. */
        PHOTO;

        public boolean isChoice() {
            return this == SINGLE || this == MULTIPLE;
        }
    }

    /** One of several replies to choose from. */
    public record Choice(String code, String name, String nameEn) {
        public String name(boolean english) {
            return english ? nameEn : name;
        }
    }

    public Question {
        choices = List.copyOf(choices);
    }

    /** The question in the language asked for. */
    public String name(boolean english) {
        return english ? nameEn : name;
    }

    public Optional<Choice> choice(String wanted) {
        return choices.stream().filter(choice -> choice.code().equals(wanted)).findFirst();
    }
}
