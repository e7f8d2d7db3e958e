package gezhi.territory.gazetteer;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.territory.City;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list sorted by the city that each row belongs to. */
final class ByCity {
    private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}|\\d{15}|\\d{18}");
    private static final int PROVINCE = 2;
    private static final int PREFECTURE = 4;
    private static final int COUNTY = 6;

    private final Terms terms;
    private final Map<String, City> standing;
    private final Findings findings;
    private final Map<String, List<Entry>> cities = new TreeMap<>();
    private final Map<String, String> above = new HashMap<>();
    private int size;

    private ByCity(Terms terms, List<City> standing, Findings findings) {
        this.terms = terms;
        this.standing = standing.stream().collect(Collectors.toMap(City::code, city -> city));
        this.findings = findings;
    }

    static ByCity sort(List<Entry> entries, Terms terms, List<City> standing, Findings findings) {
        ByCity sorted = new ByCity(terms, standing, findings);
        entries.forEach(sorted::sort);
        sorted.missCities();
        return sorted;
    }

    Map<String, List<Entry>> cities() {
        return cities;
    }

    int size() {
        return size;
    }

    Optional<City> standing(String city) {
        return Optional.ofNullable(standing.get(city));
    }

    /** The name under which a new city is founded. */
    String nameOf(String city) {
        String listed = cities.getOrDefault(city, List.of()).stream()
                .filter(entry -> entry.code().equals(city))
                .findFirst()
                .map(Entry::name)
                .filter(name -> !name.isBlank())
                .orElse(city);
        return terms.cityName() != null
                ? terms.cityName()
                : CityNames.of(listed, above.getOrDefault(city.substring(0, PROVINCE), ""));
    }

    private void sort(Entry entry) {
        if (!CODE.matcher(entry.code()).matches()) {
            String key = entry.code().isEmpty() ? "gazetteer.code-empty" : "gazetteer.code";
            error(entry, key, entry.code());
        } else if (entry.code().length() == PROVINCE || terms.city() != null && isAbove(entry.code(), terms.city())) {
            above.put(entry.code(), entry.name());
        } else {
            @Nullable String city = cityOf(entry.code());
            if (city != null) {
                cities.computeIfAbsent(city, none -> new ArrayList<>()).add(entry);
                size++;
            } else if (terms.city() != null) {
                error(entry, "gazetteer.outside-city", entry.code(), terms.city());
            } else if (standing.keySet().stream().noneMatch(there -> isAbove(entry.code(), there))) {
                error(entry, "gazetteer.no-city", entry.code());
            }
        }
    }

    private @Nullable String cityOf(String code) {
        if (terms.city() != null) {
            return code.startsWith(terms.city()) ? terms.city() : null;
        }
        if (code.length() >= COUNTY && standing.containsKey(code.substring(0, COUNTY))) {
            return code.substring(0, COUNTY);
        }
        String prefecture = code.substring(0, PREFECTURE);
        return standing.containsKey(prefecture) || terms.founding() != null ? prefecture : null;
    }

    private static boolean isAbove(String code, String city) {
        return code.length() < city.length() && city.startsWith(code);
    }

    private void missCities() {
        @Nullable String city = terms.city();
        if (city != null && !standing.containsKey(city) && terms.founding() == null) {
            findings.add(Finding.error("", 0, "", "gazetteer.city-unknown", city));
            cities.clear();
        }
    }

    private void error(Entry entry, String key, Object... words) {
        findings.add(Finding.error(entry.file(), entry.row(), "code", key, words));
    }
}
