package gezhi.exchange.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request says, in its address or in its body; by the standard an empty parameter is an absent one. */
record Asked(Map<String, List<String>> parameters) {
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]+)](?:\\[\\d*])?");

    static Asked of(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            List<String> given = Arrays.stream(values)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!given.isEmpty()) {
                parameters.put(name, given);
            }
        });
        return new Asked(parameters);
    }

    @Nullable
    String find(String name) {
        return all(name).isEmpty() ? null : all(name).getFirst();
    }

    String text(String name) {
        @Nullable String value = find(name);
        return value == null ? "" : value;
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** A comma list, also when the parameter stands there several times. */
    List<String> list(String name) {
        return all(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    boolean says(String name) {
        return text(name).equalsIgnoreCase("true") || text(name).equals("1");
    }

    /**
     * What a case has no field for, a line each: attributes that nobody asked for, and where pictures lie.
     *
     * @param questions codes that were asked
     */
    Stream<String> leftOver(Set<String> questions) {
        Stream<String> attributes = Attributes.others(attributes(), questions).entrySet().stream()
                .map(attribute -> attribute.getKey() + ": " + String.join(", ", attribute.getValue()));
        Stream<String> media = all("media_url").stream()
                .filter(url -> url.matches("https?://\\S{1,1000}"))
                .map(url -> "media_url: " + url);
        return Stream.concat(attributes, media);
    }

    /** Values by attribute, written {@code attribute[code]}, once or repeated, or {@code attribute[code][]}. */
    Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            Matcher matcher = ATTRIBUTE.matcher(name);
            if (matcher.matches()) {
                attributes
                        .computeIfAbsent(matcher.group(1), code -> new ArrayList<>())
                        .addAll(values);
            }
        });
        return attributes;
    }
}
