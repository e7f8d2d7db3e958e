package gezhi.shop.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShopTableTextTests {
    private static final Path RULES = Path.of("docs/rules.md");
    private static final String BEGIN = "<!-- shop:begin -->\n";
    private static final String END = "<!-- shop:end -->";

    @Test
    void theRulesInTheDocumentsAreTheRulesInForce() throws IOException {
        String document = Files.readString(RULES);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        String printed = Table.text() + "\n" + MonthTable.text();
        if ("write".equals(System.getProperty("gezhi.docs"))) {
            Files.writeString(RULES, document.substring(0, begin) + printed + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end)).isEqualTo(printed);
    }
}
