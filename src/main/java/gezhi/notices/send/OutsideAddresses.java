package gezhi.notices.send;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may go: out. An address that leads into the network of the server would let whoever registers it knock at doors that are
 * closed from outside. Asked when a webhook is registered and again before each attempt, for a name may lead elsewhere by then; what was
 * resolved for the question is what the attempt uses, as the Java runtime keeps it for half a minute.
 */
@Component
public class OutsideAddresses {
    private final boolean allowPrivate;

    OutsideAddresses(NoticeSettings settings) {
        this.allowPrivate = settings.webhooks().allowPrivate();
    }

    /** Why an address is not taken. */
    public enum Why {
        /** No https address with a host and without a user. */
        MALFORMED,
        /** It leads into the own network, or nowhere. */
        PRIVATE
    }

    /** Empty when webhooks may go there. */
    public Optional<Why> refusal(String url) {
        URI uri = parsed(url);
        if (uri == null || uri.getHost() == null || uri.getUserInfo() != null || !isWeb(uri)) {
            return Optional.of(Why.MALFORMED);
        }
        return allowPrivate || leadsOut(uri.getHost()) ? Optional.empty() : Optional.of(Why.PRIVATE);
    }

    private boolean isWeb(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || allowPrivate && "http".equalsIgnoreCase(uri.getScheme());
    }

    private static @Nullable URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static boolean leadsOut(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(OutsideAddresses::isOutside);
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    static boolean isOutside(InetAddress address) {
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            // unique local fc00::/7, and the translations of IPv4 whose inside cannot be told: 64:ff9b::/16, 2002::/16
            return !special
                    && (first & 0xfe) != 0xfc
                    && !(first == 0 && second == 0x64)
                    && !(first == 0x20 && second == 0x02);
        }
        // this network 0/8, shared 100.64/10, protocol 192.0.0/24, benchmarks 198.18/15, reserved 240/4
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean assigned = first == 192 && second == 0 && bytes[2] == 0;
        boolean benchmark = first == 198 && (second & 0xfe) == 18;
        return !special && first != 0 && !shared && !assigned && !benchmark && first < 240;
    }
}
