package gezhi.exchange.clients;

import gezhi.platform.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names of requests that clients send again when they did not hear the answer. */
public final class Requests {
    private Requests() {}

    /** As {@link #idOf(String, String)}, with the key in the headers. */
    public static UUID idOf(HttpServletRequest request, @Nullable String once) {
        return idOf(Callers.keyIn(request).orElse(""), once);
    }

    /**
     * The same for every try under one name; a new one for a request without a name. The client's secret is in it, for from this id the
     * reporter's link is made.
     */
    public static UUID idOf(String key, @Nullable String once) {
        return once == null || once.isBlank()
                ? UUID.randomUUID()
                : hashed("gezhi report " + key.length() + " " + key + " " + once.strip());
    }

    /** An update of a client has a name of its own; it opens nothing, so no secret is needed. */
    public static UUID idOf(Caller caller, String update) {
        return hashed("gezhi update " + caller.client() + " " + update);
    }

    private static UUID hashed(String text) {
        ByteBuffer hash = ByteBuffer.wrap(HexFormat.of().parseHex(Secrets.hash(text)));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
