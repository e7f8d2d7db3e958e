package gezhi.people;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.people.AccountOutcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse battery", "木兰溪畔荔枝正红了呀", "vX9-kQ2mTz", "8492017365510284", "kuihua-baodian-3"})
    void longAndUncommonIsEnough(String password) {
        assertThat(PasswordRules.check(password, "lin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "Admin@2026!",
                "1234567890",
                "13800138000",
                "0987654321",
                "aaaaaaaaaaaa",
                "ababababab",
                "qwertyuiop",
                "1qaz2wsx3edc",
                "woaini520520",
                "a1234567890"
            })
    void whatEveryoneTriesFirstIsRefused(String password) {
        assertThat(PasswordRules.check(password, "lin")).contains(Reason.PASSWORD_TOO_COMMON);
    }

    @Test
    void aPasswordIsNeitherShortNorEndlessNorTheLogin() {
        assertThat(PasswordRules.check("vX9-kQ2mT", "lin")).contains(Reason.PASSWORD_TOO_SHORT);
        assertThat(PasswordRules.check("荔枝".repeat(13), "lin")).contains(Reason.PASSWORD_TOO_LONG);
        assertThat(PasswordRules.check("my-LINmuzhi-8", "linmuzhi")).contains(Reason.PASSWORD_HAS_LOGIN);
    }
}
