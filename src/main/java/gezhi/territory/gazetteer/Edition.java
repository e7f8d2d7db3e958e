package gezhi.territory.gazetteer;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.territory.DivisionCode;
import gezhi.territory.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A list that has all divisions of its levels: what it lacks is no more. The national list gives no successors; a division that it lacks is followed by the
 * one of its name, or of its name without the word for what it is (镇 that became 街道), that the list adds on the same level, if there is just one. All others say
 * in a row of their own what follows them.
 */
final class Edition {
    private static final Pattern KIND = Pattern.compile("(街道办事处|街道|镇|乡|社区居委会|社区|村委会|村|居委会)$");

    private final String city;
    private final Map<String, Known> known;
    private final LocalDate on;
    private final Findings findings;

    /** @param on the first day on which what is missing is no more */
    Edition(String city, Map<String, Known> known, LocalDate on, Findings findings) {
        this.city = city;
        this.known = known;
        this.on = on;
        this.findings = findings;
    }

    /** The rows of the list, and one for each that it lacks. */
    List<Entry> whole(List<Entry> entries) {
        Set<String> given = new HashSet<>();
        Set<Level> levels = EnumSet.noneOf(Level.class);
        Map<String, List<String>> added = new HashMap<>();
        for (Entry entry : entries) {
            given.add(entry.code());
            Level.of(city, entry.code()).ifPresent(levels::add);
            if (!known.containsKey(entry.code()) && !entry.isClosed()) {
                added.computeIfAbsent(key(entry.code(), entry.name()), none -> new ArrayList<>())
                        .add(entry.code());
                added.computeIfAbsent(stem(entry.code(), entry.name()), none -> new ArrayList<>())
                        .add(entry.code());
            }
        }
        List<Entry> whole = new ArrayList<>(entries);
        known.values().stream()
                .filter(Known::stands)
                .filter(division ->
                        !given.contains(division.code()) && !division.code().equals(city))
                .filter(division ->
                        Level.of(city, division.code()).filter(levels::contains).isPresent())
                .map(division -> closed(division, added))
                .forEach(whole::add);
        return whole;
    }

    private Entry closed(Known division, Map<String, List<String>> added) {
        List<String> same = added.getOrDefault(key(division.code(), division.name()), List.of());
        List<String> alike = added.getOrDefault(stem(division.code(), division.name()), List.of());
        List<String> heirs = same.size() == 1 ? same : same.isEmpty() && alike.size() == 1 ? alike : List.of();
        findings.add(Finding.note(
                "",
                0,
                "",
                heirs.isEmpty() ? "gazetteer.edition.gone" : "gazetteer.edition.follows",
                division.code(),
                division.name(),
                String.join("", heirs)));
        return new Entry(
                "",
                0,
                null,
                division.code(),
                division.name(),
                DivisionCode.parent(city, division.code()),
                new Lifetime(null, on, heirs));
    }

    private static String key(String code, String name) {
        return code.length() + " " + name;
    }

    private static String stem(String code, String name) {
        return code.length() + " ~" + KIND.matcher(name).replaceFirst("");
    }
}
