package gezhi.bodies;

import gezhi.bodies.Threshold.Counted;
import gezhi.bodies.Threshold.Place;
import gezhi.bodies.Threshold.Verdict;
import gezhi.platform.Profile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules as a profile has them: section {@code thresholds}, with those of {@code thresholds-own} added or in place of the rule of the
 * same code. Sources disagree on "50 or more" and "more than 50"; section {@code fifty} chooses, and a rule says {@code fifty} where it
 * means that number.
 */
final class ProfileThresholds {
    private static final int FIFTY = 50;

    private final boolean orMore;

    private ProfileThresholds(boolean orMore) {
        this.orMore = orMore;
    }

    static List<Threshold> of(Profile profile) {
        String fifty = profile.section("fifty");
        ProfileThresholds reading = new ProfileThresholds(
                switch (fifty) {
                    case "OR_MORE" -> true;
                    case "MORE_THAN" -> false;
                    default -> throw new IllegalStateException("fifty is OR_MORE or MORE_THAN, not " + fifty);
                });
        Map<String, Threshold> rules = new LinkedHashMap<>();
        List<Map<String, Object>> written = new ArrayList<>(profile.<List<Map<String, Object>>>section("thresholds"));
        written.addAll(profile.<List<Map<String, Object>>>section("thresholds-own"));
        written.stream().map(reading::rule).forEach(rule -> rules.put(rule.code(), rule));
        return List.copyOf(rules.values());
    }

    private Threshold rule(Map<String, Object> written) {
        @Nullable Object below = written.get("below");
        return new Threshold(
                text(written, "code"),
                kinds(written, "kinds"),
                Place.valueOf(String.valueOf(written.getOrDefault("place", Place.EVERYWHERE))),
                Counted.valueOf(text(written, "counted")),
                number(written.getOrDefault("least", 0)),
                below == null ? null : number(below),
                Verdict.valueOf(text(written, "verdict")),
                List.copyOf(kinds(written, "become")),
                text(written, "zh").replace("{fifty}", orMore ? "50名以上" : "超过50名"),
                text(written, "en").replace("{fifty}", orMore ? "50 or more" : "more than 50"),
                text(written, "source"));
    }

    private int number(Object written) {
        if (written.equals("fifty")) {
            return orMore ? FIFTY : FIFTY + 1;
        }
        return Integer.parseInt(String.valueOf(written));
    }

    @SuppressWarnings("unchecked")
    private static Set<BodyKind> kinds(Map<String, Object> written, String key) {
        Set<BodyKind> kinds = EnumSet.noneOf(BodyKind.class);
        ((List<String>) written.getOrDefault(key, List.of())).forEach(name -> kinds.add(BodyKind.valueOf(name)));
        return kinds;
    }

    private static String text(Map<String, Object> written, String key) {
        @Nullable Object value = written.get(key);
        if (value == null) {
            throw new IllegalStateException("A threshold without " + key + ": " + written);
        }
        return String.valueOf(value);
    }
}
