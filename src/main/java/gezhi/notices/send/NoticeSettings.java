package gezhi.notices.send;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says about notices.
 *
 * @param address under which people reach the program, such as https://city.example; without it messages carry no links
 * @param patience how long one attempt may take in all, to the last byte of the answer; well under the five minutes for which it is held
 */
@ConfigurationProperties("gezhi.notices")
public record NoticeSettings(
        @DefaultValue("") String address,
        @DefaultValue("20s") Duration patience,
        @DefaultValue Email email,
        @DefaultValue Text text,
        @DefaultValue Webhooks webhooks) {

    /** @param from sender of e-mails; they are sent when it and {@code spring.mail.host} are set */
    public record Email(@DefaultValue("") String from) {}

    /**
     * The gateway for text messages; off without a url.
     *
     * @param body with {@code {to}} and {@code {text}}, which are escaped as the content type asks for
     * @param expect what an answer must contain to count as accepted, beside a status of 2xx; empty for nothing
     */
    public record Text(
            @DefaultValue("") String url,
            @DefaultValue("POST") String method,
            @DefaultValue("application/json") String contentType,
            @DefaultValue Map<String, String> headers,
            @DefaultValue("") String body,
            @DefaultValue("") String expect) {}

    /** @param allowPrivate true lets webhooks go to addresses of the own network, and without TLS */
    public record Webhooks(@DefaultValue("false") boolean allowPrivate) {}

    public NoticeSettings {
        address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The whole address of a page; empty when nobody has said where the program is. */
    public String link(String path) {
        return address.isEmpty() ? "" : address + path;
    }
}
