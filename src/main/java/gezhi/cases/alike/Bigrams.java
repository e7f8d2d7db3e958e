package gezhi.cases.alike;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Pairs of neighbouring letters: works for Chinese, which writes no spaces, and for English alike. */
final class Bigrams {
    private final Map<String, Integer> counts = new HashMap<>();
    private int size;

    Bigrams(String text) {
        int[] letters = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        for (int i = 0; i + 1 < letters.length; i++) {
            counts.merge(new String(letters, i, 2), 1, Integer::sum);
            size++;
        }
    }

    /** Dice's coefficient: 0 nothing in common, 1 the same; 0 when one of them is too short to tell. */
    static double likeness(String one, String other) {
        Bigrams a = new Bigrams(one);
        Bigrams b = new Bigrams(other);
        if (a.size == 0 || b.size == 0) {
            return 0;
        }
        int common = a.counts.entrySet().stream()
                .mapToInt(gram -> Math.min(gram.getValue(), b.counts.getOrDefault(gram.getKey(), 0)))
                .sum();
        return 2.0 * common / (a.size + b.size);
    }
}
