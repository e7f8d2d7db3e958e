package gezhi.people.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Network addresses: enough to count by, and little enough to keep. */
public final class Addresses {
    private static final int NETWORK_GROUPS = 4;
    private static final int KEPT_GROUPS = 3;
    private static final String THIS_MACHINE = "127.0.0.*";

    /** As version 6 was written down at first. */
    private static final String THIS_MACHINE_BEFORE = "0000:0000:0000::";

    private Addresses() {}

    /** What attempts are counted by: the address itself, or for IPv6 the /64 that one household or firm has. */
    static String counted(String address) {
        InetAddress parsed = parse(address);
        return parsed instanceof Inet6Address ? prefix(parsed, NETWORK_GROUPS) : address;
    }

    /** What the log keeps: IPv4 without its last part, IPv6 by its /48, this machine as such. */
    public static String masked(String address) {
        InetAddress parsed = parse(address);
        if (parsed == null) {
            return "*";
        }
        if (parsed.isLoopbackAddress()) {
            return THIS_MACHINE;
        }
        if (parsed instanceof Inet6Address) {
            return prefix(parsed, KEPT_GROUPS) + "::*";
        }
        String plain = parsed.getHostAddress();
        return plain.substring(0, plain.lastIndexOf('.')) + ".*";
    }

    /** True when {@code kept}, from the log, says that somebody sat at the machine the program runs on. */
    public static boolean isThisMachine(String kept) {
        return kept.equals(THIS_MACHINE) || kept.startsWith(THIS_MACHINE_BEFORE);
    }

    /** Only of numbers, so that nothing is looked up in the network; null for anything else. */
    private static @Nullable InetAddress parse(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String prefix(InetAddress address, int groups) {
        byte[] bytes = address.getAddress();
        String hex = IntStream.range(0, groups)
                .mapToObj(group -> Integer.toHexString((bytes[2 * group] & 0xff) << 8 | bytes[2 * group + 1] & 0xff))
                .collect(Collectors.joining(":"));
        return hex.replaceAll("(:0)+$", "");
    }
}
