package gezhi.exchange.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTests {
    private static final Map<String, String> ROW =
            Map.of("SRType", "SW-Dirty Alley", "Zip Codes", "21215", "Empty", "");

    @ParameterizedTest
    @CsvSource({
        "{SRType}, SW-Dirty Alley",
        "{SRType|before:-}, SW",
        "{SRType|after:-}, Dirty Alley",
        "{SRType|before:#}, SW-Dirty Alley",
        "{SRType|after: }, Alley",
        "{Zip Codes} {Empty}x, 21215 x",
        "{Nothing}{Zip Codes}, 21215",
        "plain words, plain words",
    })
    void aTextIsMadeOfColumns(String expression, String expected) {
        assertThat(new Expression(expression).of(ROW)).isEqualTo(expected);
    }

    @Test
    void itKnowsItsColumns() {
        assertThat(new Expression("{b|before:-} and {a}").columns()).containsExactly("a", "b");
    }
}
