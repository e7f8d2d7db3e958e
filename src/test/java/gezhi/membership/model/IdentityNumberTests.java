package gezhi.membership.model;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.membership.IdentityNumber;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTests {
    /** The example of GB 11643-1999 itself. */
    private static final String OF_THE_STANDARD = "11010519491231002X";

    @Test
    void theExampleOfTheStandardIsOne() {
        IdentityNumber number = IdentityNumber.of(OF_THE_STANDARD).orElseThrow();
        assertThat(number.born()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(IdentityNumber.of(" 11010519491231002x ")).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "110105194912310021",
                "11010519491231002",
                "110105194913310029",
                "010105194912310020",
                "1101051949123100 2X",
                "1****************X",
                "１１０１０５１９４９１２３１００２X"
            })
    void whatCannotBeIsNone(String typed) {
        assertThat(IdentityNumber.of(typed)).isEmpty();
    }

    @Test
    void nobodyWasBornInACenturyLongPast() {
        for (String year : List.of("1800", "1899")) {
            String digits = "990101" + year + "0101001";
            assertThat(IdentityNumber.of(digits + IdentityNumber.check(digits)))
                    .as(year)
                    .isEmpty();
        }
        String digits = "990101190001010011".substring(0, 17);
        assertThat(IdentityNumber.of(digits + IdentityNumber.check(digits))).isPresent();
    }

    @Test
    void oneWrongOrTwoSwappedDigitsAreFound() {
        String right = OF_THE_STANDARD;
        for (int at = 0; at < 17; at++) {
            char digit = right.charAt(at);
            for (char other = '0'; other <= '9'; other++) {
                String wrong = right.substring(0, at) + other + right.substring(at + 1);
                assertThat(IdentityNumber.of(wrong).isPresent()).as(wrong).isEqualTo(other == digit);
            }
            if (at < 16 && digit != right.charAt(at + 1)) {
                String swapped = right.substring(0, at) + right.charAt(at + 1) + digit + right.substring(at + 2);
                assertThat(IdentityNumber.of(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @Test
    void masksTellLittleAndAreKnownAgain() {
        String masked = Masks.identity(OF_THE_STANDARD);
        assertThat(masked).isEqualTo("1****************X");
        assertThat(Masks.phone("13812345678")).isEqualTo("138******78");
        assertThat(Masks.phone("12345")).isEqualTo("***45");
        assertThat(Masks.phone("0594123456")).isEqualTo("********56");
        assertThat(Masks.address("某路1号")).doesNotContain("路");
        assertThat(Masks.isMasked(masked)).isTrue();
        assertThat(Masks.isMasked("138＊＊＊＊5678")).isTrue();
        assertThat(Masks.isMasked("13812345678")).isFalse();
        assertThat(Masks.identity("")).isEmpty();
    }
}
