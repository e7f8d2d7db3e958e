package gezhi.published;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of section {@code published} of a profile.
 *
 * @param value null where the report gives no number
 * @param more the report says "more than"
 * @param region the report speaks of all cities of this profile
 * @param city code of the one city of the profile of which the report says it; empty for each
 * @param post for {@link FigureKind#MEMBERS_WITH_POST}: words of a member's posts; empty otherwise
 */
record PublishedFigure(
        FigureKind kind,
        @Nullable Long value,
        boolean more,
        boolean region,
        String city,
        String post,
        String zh,
        String en) {

    static PublishedFigure of(Map<String, Object> line) {
        Object value = line.get("value");
        return new PublishedFigure(
                FigureKind.valueOf(text(line, "figure")),
                value == null ? null : ((Number) value).longValue(),
                Boolean.TRUE.equals(line.get("more")),
                Boolean.TRUE.equals(line.get("region")),
                Objects.toString(line.get("city"), ""),
                Objects.toString(line.get("post"), ""),
                text(line, "zh"),
                text(line, "en"));
    }

    boolean isOf(String code) {
        return city.isEmpty() || city.equals(code);
    }

    /** What the report calls it. */
    String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    private static String text(Map<String, Object> line, String key) {
        return Objects.requireNonNull(line.get(key), key).toString();
    }
}
