package gezhi.notices.send;

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

        public Failed {
            reason = reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
        }

        /** As the other side or the network said it, without the address. */
        static Failed because(Throwable failed, String address, boolean forGood) {
            String said = failed.getMessage() == null
                    ? failed.getClass().getSimpleName()
                    : failed.getMessage().replaceAll("\\s+", " ");
            return new Failed(said.replace(address, "***"), forGood);
        }
    }
}
