package gezhi.people.door;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Network addresses: enough to count by, and little enough to keep. */
public final class Addresses {
    private static final int NETWORK_BYTES = 8;
    private static final int KEPT_BYTES = 6;

    private Addresses() {}

    /** What attempts are counted by: the address itself, or for IPv6 the /64 that one household or firm has. */
    static String counted(String address) {
        return isVersion6(address) ? prefix(address, NETWORK_BYTES) : address;
    }

    /** What the log keeps: IPv4 without its last part, IPv6 by its /48. */
    public static String masked(String address) {
        if (isVersion6(address)) {
            return prefix(address, KEPT_BYTES) + "::*";
        }
        int dot = address.lastIndexOf('.');
        return dot < 0 ? "*" : address.substring(0, dot) + ".*";
    }

    private static boolean isVersion6(String address) {
        return address.indexOf(':') >= 0;
    }

    private static String prefix(String address, int bytes) {
        try {
            String hex = HexFormat.of().formatHex(InetAddress.getByName(address).getAddress(), 0, bytes);
            return hex.replaceAll("(.{4})(?=.)", "$1:");
        } catch (UnknownHostException | IndexOutOfBoundsException e) {
            return "*";
        }
    }
}
