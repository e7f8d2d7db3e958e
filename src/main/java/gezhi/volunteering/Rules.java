package gezhi.volunteering;

/** Numbers of the city's rules. */
public enum Rules {
    /** Years from which one may volunteer. */
    MIN_AGE(14),
    /** Years from which hours are spent on services. */
    SPEND_FROM_AGE(60),
    /** Most minutes that are confirmed for one day. */
    DAY_MINUTES(720),
    /** Most minutes given away in a calendar month. */
    GIFT_MONTH_MINUTES(1_200),
    /** For how many days afterwards a service may be noted. */
    NOTE_DAYS(90);

    private final int otherwise;

    Rules(int otherwise) {
        this.otherwise = otherwise;
    }

    /** Where the city's profile says nothing. */
    int otherwise() {
        return otherwise;
    }
}
