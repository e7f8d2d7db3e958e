package gezhi.notices.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is said of an event: a title of one line and a few words, with named places to be filled. There are places only for what may be told to
 * anybody who is told: no names, no contacts, no words of the report.
 *
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param text 1 to {@value #LONGEST_TEXT} characters
 */
public record Words(String title, String text) {
    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_TEXT = 500;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** What can be filled in. */
    public enum Place {
        /** Of the case. */
        NUMBER,
        CATEGORY,
        /** Where the case stands after the event. */
        STEP,
        EVENT,
        /** Until when the office has time. */
        DEADLINE,
        /** The number of the case it is merged into, the division that is told by the ladder, or the office that was summoned. */
        OTHER,
        /** Where to: of whistles and call-outs only, for nobody is told where a case is. */
        PLACE,
        /** Where to read on. */
        LINK,
        CITY;

        /** As it is written in the words. */
        public String written() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Place> of(String written) {
            return Arrays.stream(values())
                    .filter(place -> place.written().equals(written))
                    .findFirst();
        }
    }

    /** Fills the places; one that has no value is left empty. */
    public Words with(Map<Place, String> values) {
        return new Words(fill(title, values), fill(text, values));
    }

    /** Places that nobody can fill, as they are written. */
    public Set<String> unknown() {
        return List.of(title, text).stream()
                .flatMap(words -> PLACE.matcher(words).results())
                .map(place -> place.group(1))
                .filter(place -> Place.of(place).isEmpty())
                .collect(Collectors.toSet());
    }

    private static String fill(String words, Map<Place, String> values) {
        return PLACE.matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(value(place, values)))
                .strip();
    }

    private static String value(MatchResult place, Map<Place, String> values) {
        return Place.of(place.group(1))
                .map(known -> values.getOrDefault(known, ""))
                .orElse(place.group());
    }
}
