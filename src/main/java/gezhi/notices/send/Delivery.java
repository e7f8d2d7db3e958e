package gezhi.notices.send;

import java.util.regex.Pattern;

/** What became of one attempt. */
public sealed interface Delivery {

    /** The other side has taken it. */
    record Delivered() implements Delivery {}

    /**
     * It has not, and why.
     *
     * @param reason for the administrator; holds no address
     * @param forGood trying again would not help
     */
    record Failed(String reason, boolean forGood) implements Delivery {
        private static final int LONGEST = 200;
        private static final String HIDDEN = "***";
        private static final Pattern TELEPHONE = Pattern.compile("\\+?\\d[\\d -]{5,}\\d");
        /** As it is, inside a JSON string, or as a part of an address. */
        private static final Pattern SECRET_LINK = Pattern.compile("(?i)(\\\\?/|%2F)f(\\\\?/|%2F)[\\w-]+");

        public Failed {
            reason = reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
        }

        /** As the other side or the network said it, without the address. */
        static Failed because(Throwable failed, String address, boolean forGood) {
            String said = failed.getMessage() == null
                    ? failed.getClass().getSimpleName()
                    : failed.getMessage().replaceAll("\\s+", " ");
            return new Failed(hidden(said, address), forGood);
        }

        /** Gateways repeat what they got, in their own spelling. */
        private static String hidden(String said, String address) {
            String without = Pattern.compile(address, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(said)
                    .replaceAll(HIDDEN);
            return TELEPHONE
                    .matcher(SECRET_LINK.matcher(without).replaceAll("/f/" + HIDDEN))
                    .replaceAll(HIDDEN);
        }
    }
}
