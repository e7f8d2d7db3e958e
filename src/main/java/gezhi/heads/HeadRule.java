package gezhi.heads;

import gezhi.bodies.BodyKind;
import gezhi.platform.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The head of a body of this kind holds the post of the divisions of that kind for which it stands.
 *
 * @param source what says so
 * @param from the first day on which it holds
 */
public record HeadRule(BodyKind kind, Post post, String source, LocalDate from) {

    /** Posts that are held ex officio. */
    public enum Post {
        GRID,
        UNIT;

        public String messageKey() {
            return "heads.post." + name();
        }
    }

    /** As a profile has them: section {@code heads}. */
    static List<HeadRule> of(Profile profile, LocalDate from) {
        return profile.<List<Map<String, Object>>>section("heads").stream()
                .map(written -> new HeadRule(
                        BodyKind.valueOf(String.valueOf(written.get("kind"))),
                        Post.valueOf(String.valueOf(written.get("post"))),
                        String.valueOf(written.get("source")),
                        from))
                .toList();
    }
}
