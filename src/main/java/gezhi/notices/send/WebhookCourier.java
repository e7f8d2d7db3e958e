package gezhi.notices.send;

import gezhi.notices.model.Channel;
import gezhi.notices.model.Letter;
import gezhi.notices.send.Delivery.Delivered;
import gezhi.notices.send.Delivery.Failed;
import gezhi.notices.store.WebhookStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands events to programs of others, signed; follows no redirect and reads no answer but its status. */
@Component
class WebhookCourier implements Courier {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private final WebhookStore store;
    private final OutsideAddresses addresses;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookCourier(WebhookStore store, OutsideAddresses addresses, Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Delivery carry(Letter letter, String address) {
        Optional<String> secret = store.findSecret(letter.recipient().id());
        if (secret.isEmpty() || addresses.refusal(address).isPresent()) {
            return new Failed("address not allowed", false);
        }
        try {
            int status = http.send(request(letter, address, secret.get()), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2 ? new Delivered() : new Failed("HTTP " + status, status == GONE);
        } catch (IOException failed) {
            return Failed.because(failed, address, false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Failed.because(stopped, address, false);
        }
    }

    private HttpRequest request(Letter letter, String address, String secret) {
        long seconds = clock.instant().getEpochSecond();
        String id = letter.id().toString();
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER)
                .header("Content-Type", "application/cloudevents+json; charset=utf-8")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(seconds))
                .header("webhook-signature", Signature.of(secret, id, seconds, letter.body()))
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()))
                .build();
    }
}
