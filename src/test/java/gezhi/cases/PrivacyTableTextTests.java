package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PrivacyTableTextTests {
    private static final Path RULES = Path.of("docs/rules.md");
    private static final String BEGIN = "<!-- privacy:begin -->\n";
    private static final String END = "<!-- privacy:end -->";

    @Test
    void whatTheDocumentsSayEverybodyLearnsIsWhatTheyLearn() throws IOException {
        String document = Files.readString(RULES);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if ("write".equals(System.getProperty("gezhi.docs"))) {
            Files.writeString(RULES, document.substring(0, begin) + PrivacyText.table() + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end)).isEqualTo(PrivacyText.table());
    }
}
