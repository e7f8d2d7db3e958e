package gezhi.platform.work;

import java.util.List;

/**
 * Something to say about one place of a file that was given.
 *
 * @param file name of the file, without its folder
 * @param row the row as a spreadsheet counts it (1 is the header), or the number of the feature from 1; 0 for the file as a whole
 * @param field the column or property as it is called in the file; empty for the row as a whole
 * @param key message key of what is wrong
 * @param words what the message names
 */
public record Finding(Weight weight, String file, long row, String field, String key, List<String> words) {

    /** An error keeps the file out; a note does not. */
    public enum Weight {
        ERROR,
        NOTE
    }

    public Finding {
        words = List.copyOf(words);
    }

    public static Finding error(String file, long row, String field, String key, Object... words) {
        return new Finding(Weight.ERROR, file, row, field, key, texts(words));
    }

    public static Finding note(String file, long row, String field, String key, Object... words) {
        return new Finding(Weight.NOTE, file, row, field, key, texts(words));
    }

    private static List<String> texts(Object... words) {
        return List.of(words).stream().map(String::valueOf).toList();
    }
}
