package gezhi.cases;

import gezhi.files.Picture;
import java.util.List;
import java.util.Map;

/**
 * Replies to the questions of a category, as they were sent.
 *
 * @param version of the form that was shown; 0 when that is not known
 * @param words by code of the question
 * @param pictures by code of the question
 */
public record Filled(int version, Map<String, List<String>> words, Map<String, Picture> pictures) {

    public Filled {
        words = Map.copyOf(words);
        pictures = Map.copyOf(pictures);
    }

    public static Filled none() {
        return new Filled(0, Map.of(), Map.of());
    }
}
