package gezhi.notices.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideAddressesTests {
    private final OutsideAddresses strict = new OutsideAddresses(settings(false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://localhost/x",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://0.0.0.0/",
                "https://100.64.0.1/",
                "https://198.18.0.1/",
                "https://240.0.0.1/",
                "https://224.0.0.1/",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://2130706433/"
            })
    void whatLeadsIntoTheOwnNetworkIsRefused(String url) {
        assertThat(strict.refusal(url)).contains(OutsideAddresses.Why.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://203.0.113.7/x",
                "ftp://203.0.113.7/",
                "https://user@203.0.113.7/",
                "https:///x",
                "x",
                "",
                "https://a b/"
            })
    void whatIsNoHttpsAddressIsRefused(String url) {
        assertThat(strict.refusal(url)).contains(OutsideAddresses.Why.MALFORMED);
    }

    @Test
    void whatLeadsOutIsTaken() {
        assertThat(strict.refusal("https://203.0.113.7/x")).isEmpty();
        assertThat(strict.refusal("https://[2001:db8::7]:8443/x")).isEmpty();
    }

    @Test
    void theOperatorMayAllowTheOwnNetwork() {
        assertThat(new OutsideAddresses(settings(true)).refusal("http://127.0.0.1:9000/x"))
                .isEmpty();
    }

    private static NoticeSettings settings(boolean allowPrivate) {
        return new NoticeSettings(
                "",
                Duration.ofSeconds(1),
                new NoticeSettings.Email(""),
                new NoticeSettings.Text("", "POST", "application/json", Map.of(), "", ""),
                new NoticeSettings.Webhooks(allowPrivate));
    }
}
