package gezhi.membership.loop;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.membership.FloatingStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FloatingTableTextTests {
    private static final Path RULES = Path.of("docs/rules.md");
    private static final String BEGIN = "<!-- floating:begin -->\n";
    private static final String END = "<!-- floating:end -->";

    @Test
    void theRulesInTheDocumentsAreTheRulesInForce() throws IOException {
        String document = Files.readString(RULES);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if ("write".equals(System.getProperty("gezhi.docs"))) {
            Files.writeString(RULES, document.substring(0, begin) + FloatingTable.text() + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end)).isEqualTo(FloatingTable.text());
    }

    @ParameterizedTest
    @EnumSource(FloatingStep.class)
    void somethingLeadsOnWhileSomebodyIsNamedAndNothingAfter(FloatingStep step) {
        assertThat(FloatingTable.from(step).isEmpty()).isNotEqualTo(step.isNamed());
    }
}
