package gezhi.membership.model;

/** What of a sealed value is shown without a purpose: enough to tell two from each other, too little to use. */
public final class Masks {
    private static final char STAR = '*';
    private static final int MOBILE = 11;

    private Masks() {}

    /** The first and the last character of 18. */
    public static String identity(String value) {
        return value.isEmpty() ? "" : keep(value, 1, 1);
    }

    /** The first three and the last two, as of 138******34; of a shorter one, as of a fixed line, the last two. */
    public static String phone(String value) {
        return value.isEmpty() ? "" : keep(value, value.length() < MOBILE ? 0 : 3, 2);
    }

    /** Nothing but that there is one. */
    public static String address(String value) {
        return value.isEmpty() ? "" : "******";
    }

    /** True for what somebody copied from a masked field. */
    public static boolean isMasked(String typed) {
        return typed.indexOf(STAR) >= 0 || typed.indexOf('＊') >= 0 || typed.indexOf('•') >= 0;
    }

    private static String keep(String value, int first, int last) {
        int hidden = Math.max(1, value.length() - first - last);
        return value.substring(0, Math.min(first, value.length()))
                + String.valueOf(STAR).repeat(hidden)
                + value.substring(Math.max(0, value.length() - last));
    }
}
