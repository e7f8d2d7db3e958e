package gezhi.notices.send;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.notices.send.Delivery.Failed;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTests {

    @ParameterizedTest
    @CsvSource({
        "no credit for 13912345678, 139-1234-5678",
        "no credit for +86 139 1234 5678, 13912345678",
        "no credit for 139 1234 5678, 139-1234-5678",
        "550 <lin.xiao@example.cn> unknown, Lin.Xiao@Example.CN",
        "550 <LIN.XIAO@EXAMPLE.CN> unknown, lin.xiao@example.cn",
        "sent https://gezhi.test/f/Ab_c-9 to nobody, 13912345678",
        "sent https:\\/\\/gezhi.test\\/f\\/Ab_c-9 to nobody, 13912345678",
        "sent https%3A%2F%2Fgezhi.test%2Ff%2FAb_c-9 to nobody, 13912345678"
    })
    void theReasonHoldsNeitherTheAddressNorALinkHoweverTheyAreWritten(String said, String address) {
        String reason = Failed.because(new IOException(said), address, false).reason();
        assertThat(reason)
                .contains("***")
                .doesNotContain("1234", "5678", "Ab_c-9")
                .doesNotContainIgnoringCase("lin.xiao");
    }
}
