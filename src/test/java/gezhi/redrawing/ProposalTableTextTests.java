package gezhi.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalTableTextTests {
    private static final Path RULES = Path.of("docs/rules.md");
    private static final String BEGIN = "<!-- redrawing:begin -->\n";
    private static final String END = "<!-- redrawing:end -->";

    @Test
    void theRulesInTheDocumentsAreTheRulesInForce() throws IOException {
        String document = Files.readString(RULES);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if ("write".equals(System.getProperty("gezhi.docs"))) {
            Files.writeString(RULES, document.substring(0, begin) + ProposalTable.text() + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end)).isEqualTo(ProposalTable.text());
    }

    @ParameterizedTest
    @EnumSource(ProposalState.class)
    void fromWhatIsOpenSomethingLeadsOnAndFromWhatIsClosedNothing(ProposalState state) {
        assertThat(ProposalTable.from(state).isEmpty()).isNotEqualTo(state.isOpen());
    }
}
