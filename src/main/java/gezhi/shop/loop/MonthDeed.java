package gezhi.shop.loop;

/** What is done about a month of a shop. */
public enum MonthDeed {
    /** The shelf is counted, once more as long as nobody has closed the month. */
    COUNT,
    /** The figures stand, and what was found is booked. */
    CLOSE
}
