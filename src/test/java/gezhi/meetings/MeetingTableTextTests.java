package gezhi.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingTableTextTests {
    private static final Path RULES = Path.of("docs/rules.md");
    private static final String BEGIN = "<!-- meetings:begin -->\n";
    private static final String END = "<!-- meetings:end -->";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void theRulesInTheDocumentsAreThoseOfTheProfile() throws IOException {
        hold(BEGIN, END, ProfileRules.text(ProfileRules.of(Profile.named("putian"), DAY)));
    }

    @Test
    void soAreThoseOfTerms() throws IOException {
        hold(
                "<!-- term-rules:begin -->\n",
                "<!-- term-rules:end -->",
                ProfileTerms.text(ProfileTerms.of(Profile.named("putian"), DAY)));
    }

    private static void hold(String first, String last, String text) throws IOException {
        String document = Files.readString(RULES);
        int begin = document.indexOf(first) + first.length();
        int end = document.indexOf(last);
        if ("write".equals(System.getProperty("gezhi.docs"))) {
            Files.writeString(RULES, document.substring(0, begin) + text + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end)).isEqualTo(text);
    }

    @Test
    void everyKindHasOneRuleInEveryProfile() {
        for (String name : Profile.NAMES) {
            List<Rule> rules = ProfileRules.of(Profile.named(name), DAY);
            assertThat(rules).extracting(Rule::kind).containsExactly(MeetingKind.values());
        }
    }
}
