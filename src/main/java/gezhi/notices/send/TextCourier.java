package gezhi.notices.send;

import gezhi.notices.model.Channel;
import gezhi.notices.model.Letter;
import gezhi.notices.send.Delivery.Delivered;
import gezhi.notices.send.Delivery.Failed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Text messages, by whichever gateway the operator has a contract with: an address, a method, headers and a body to be filled. */
@Component
class TextCourier implements Courier {
    private static final Pattern PLACE = Pattern.compile("\\{(to|text|id)}");
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final NoticeSettings.Text gateway;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    TextCourier(NoticeSettings settings) {
        this.gateway = settings.text();
    }

    @Override
    public Channel channel() {
        return Channel.TEXT;
    }

    @Override
    public boolean isOpen() {
        return !gateway.url().isBlank();
    }

    @Override
    public Delivery carry(Letter letter, String address) {
        try {
            HttpResponse<String> answer =
                    http.send(request(letter, address), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return delivery(answer, address);
        } catch (IOException failed) {
            return Failed.because(failed, address, false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Failed.because(stopped, address, false);
        }
    }

    private HttpRequest request(Letter letter, String address) {
        Map<String, String> values = Map.of(
                "to",
                address,
                "text",
                letter.subject() + " " + letter.body(),
                "id",
                letter.id().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(filled(gateway.url(), values, true)))
                .timeout(ANSWER)
                .header("Content-Type", gateway.contentType())
                .method(
                        gateway.method(),
                        HttpRequest.BodyPublishers.ofString(filled(gateway.body(), values, isForm())));
        gateway.headers().forEach(request::header);
        return request.build();
    }

    private boolean isForm() {
        return gateway.contentType().startsWith("application/x-www-form-urlencoded");
    }

    /** Values are escaped for where they stand: as parts of an address or form, or inside a JSON string. */
    private static String filled(String pattern, Map<String, String> values, boolean encoded) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            String value = Objects.requireNonNull(values.get(place.group(1)));
            return Matcher.quoteReplacement(encoded ? URLEncoder.encode(value, StandardCharsets.UTF_8) : json(value));
        });
    }

    private static String json(String value) {
        String quoted = JsonMapper.shared().writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** Many gateways answer 200 and say in the body that they refuse. */
    private Delivery delivery(HttpResponse<String> answer, String address) {
        int status = answer.statusCode();
        if (status / 100 == 2 && answer.body().contains(gateway.expect())) {
            return new Delivered();
        }
        boolean forGood = status == 400 || status == 404 || status == 422;
        return Failed.because(new IOException(status + " " + answer.body()), address, forGood);
    }
}
