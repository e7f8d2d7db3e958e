package gezhi.notices.send;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.notices.model.Channel;
import gezhi.notices.model.Letter;
import gezhi.notices.model.Recipient;
import gezhi.support.TestOutside;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Any gateway that is spoken to over HTTP is plugged in by settings: an address, a method, headers, a body, and what counts as taken. */
class TextCourierTests {
    private static final String TO = "13900001111";

    @Test
    void aGatewayThatTakesJsonGetsItEscaped() {
        Delivery delivery =
                send("/gateway/json", "POST", "application/json", "{\"to\":\"{to}\",\"text\":\"{text}\"}", "");
        assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
        assertThat(received("/gateway/json").body()).isEqualTo("{\"to\":\"13900001111\",\"text\":\"\\\"办结\\\" & 好\"}");
        assertThat(received("/gateway/json").headers()).containsEntry("x-key", "abc");
    }

    @Test
    void aGatewayThatTakesAFormGetsItEncoded() {
        send("/gateway/form", "POST", "application/x-www-form-urlencoded", "mobile={to}&content={text}", "");
        assertThat(received("/gateway/form").body())
                .isEqualTo("mobile=13900001111&content=%22%E5%8A%9E%E7%BB%93%22+%26+%E5%A5%BD");
    }

    @Test
    void aGatewayThatIsAskedByItsAddressGetsEverythingThere() {
        assertThat(send("/gateway/get?to={to}&text={text}", "GET", "text/plain", "", ""))
                .isInstanceOf(Delivery.Delivered.class);
        assertThat(received("/gateway/get").body()).isEmpty();
    }

    @Test
    void whatTheGatewayRefusesWithAFriendlyStatusIsNotTakenForSent() {
        TestOutside.answer("/gateway/no", 200, "{\"code\":7}");
        assertThat(send("/gateway/no", "POST", "application/json", "{}", "\"code\":0"))
                .isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void withoutAnAddressThereIsNoGateway() {
        assertThat(courier("", "POST", "application/json", "", "").isOpen()).isFalse();
    }

    private static Delivery send(String path, String method, String contentType, String body, String expect) {
        TextCourier courier = courier(TestOutside.address(path), method, contentType, body, expect);
        assertThat(courier.channel()).isEqualTo(Channel.TEXT);
        return courier.carry(letter(), TO);
    }

    private static TextCourier courier(String url, String method, String contentType, String body, String expect) {
        NoticeSettings.Text text =
                new NoticeSettings.Text(url, method, contentType, Map.of("X-Key", "abc"), body, expect);
        return new TextCourier(new NoticeSettings(
                "",
                java.time.Duration.ofSeconds(8),
                new NoticeSettings.Email(""),
                text,
                new NoticeSettings.Webhooks(false)));
    }

    private static Letter letter() {
        Recipient person = new Recipient(Recipient.Kind.PERSON, UUID.randomUUID());
        return new Letter(UUID.randomUUID(), Channel.TEXT, person, "\"办结\"", "& 好", false, 1);
    }

    private static TestOutside.Received received(String path) {
        return TestOutside.received(path).getLast();
    }
}
