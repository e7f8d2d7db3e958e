package gezhi.meetings;

import gezhi.bodies.BodyKind;
import gezhi.platform.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules as a profile has them: section {@code terms}. */
final class ProfileTerms {
    private ProfileTerms() {}

    static List<TermRule> of(Profile profile, LocalDate from) {
        return profile.<List<Map<String, Object>>>section("terms").stream()
                .map(written -> new TermRule(
                        BodyKind.valueOf(String.valueOf(written.get("kind"))),
                        number(written, "local-years"),
                        number(written, "years"),
                        number(written, "delay-months"),
                        number(written, "days"),
                        String.valueOf(written.get("source")),
                        from))
                .toList();
    }

    /** The table as it is printed into docs/rules.md. */
    static String text(List<TermRule> rules) {
        return rules.stream()
                .map(rule -> "| %s | %d years | %d years | %d months | %d days before | %s |\n"
                        .formatted(
                                rule.kind(),
                                rule.localYears(),
                                rule.years(),
                                rule.delayMonths(),
                                rule.days(),
                                rule.source()))
                .collect(Collectors.joining(
                        "",
                        "| kind | of a village or community | any other | delays together | reminded | source |\n|---|---|---|---|---|---|\n",
                        ""));
    }

    private static int number(Map<String, Object> written, String key) {
        return Integer.parseInt(String.valueOf(written.get(key)));
    }
}
