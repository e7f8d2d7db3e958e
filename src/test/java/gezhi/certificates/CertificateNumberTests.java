package gezhi.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTests {

    @ParameterizedTest
    @CsvSource({"3503,2026,1", "350481,2026,999999", "0000,2000,1", "9999,9999,42"})
    void whatIsPrintedIsRead(String city, int year, int serial) {
        CertificateNumber number = new CertificateNumber(city, year, serial);
        assertThat(CertificateNumber.of(" " + number.text() + " ")).contains(number);
    }

    @Test
    void theCheckDigitIsThatOfTheStandard() {
        assertThat(new CertificateNumber("3503", 2026, 1).text())
                .isEqualTo("3503-2026-000001-" + byHand("35032026000001"));
    }

    @Test
    void everySingleWrongDigitIsFound() {
        String right = new CertificateNumber("3503", 2026, 123_456).text();
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9' && right.charAt(at) != '-'; digit++) {
                String wrong = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(CertificateNumber.of(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "3503", "3503-2026-1-1", "35-2026-000001-1", "3503-2026-000001-x", "３５０３-2026-000001-1"
            })
    void whatIsNoNumberIsNone(String typed) {
        assertThat(CertificateNumber.of(typed)).isEmpty();
    }

    /** The number with its check digit, taken through the same steps as a receiver does, ends with 1. */
    private static int byHand(String digits) {
        for (int check = 0; check < 10; check++) {
            int product = 10;
            for (char digit : digits.toCharArray()) {
                int sum = (product + digit - '0') % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            }
            if ((product + check) % 10 == 1) {
                return check;
            }
        }
        throw new AssertionError(digits);
    }
}
