package gezhi.meetings;

import gezhi.platform.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rules as a profile has them: section {@code meetings}. */
final class ProfileRules {
    private ProfileRules() {}

    static List<Rule> of(Profile profile, LocalDate from) {
        return profile.<List<Map<String, Object>>>section("meetings").stream()
                .map(written -> new Rule(
                        MeetingKind.valueOf(String.valueOf(written.get("kind"))),
                        Rhythm.valueOf(String.valueOf(written.get("rhythm"))),
                        Integer.parseInt(String.valueOf(written.getOrDefault("least-full", 0))),
                        Integer.parseInt(String.valueOf(written.get("days"))),
                        String.valueOf(written.get("source")),
                        from))
                .toList();
    }

    /** The table as it is printed into docs/rules.md. */
    static String text(List<Rule> rules) {
        StringBuilder text = new StringBuilder(
                "| kind | held by | who is to come | once a | reminded | source |\n|---|---|---|---|---|---|\n");
        for (Rule rule : rules) {
            text.append("| %s | %s | %s | %s | %d days before | %s |\n"
                    .formatted(
                            rule.kind(),
                            rule.kind() == MeetingKind.GROUP
                                    ? "GROUP"
                                    : rule.leastFull() == 0
                                            ? "BRANCH, JOINT_BRANCH"
                                            : "BRANCH, JOINT_BRANCH of %d full members or more"
                                                    .formatted(rule.leastFull()),
                            rule.kind().isForAll() ? "all members" : "whom the secretary marks",
                            rule.rhythm(),
                            rule.days(),
                            rule.source()));
        }
        return text.toString();
    }
}
