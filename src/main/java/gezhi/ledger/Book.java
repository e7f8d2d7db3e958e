package gezhi.ledger;

/** What is counted together. Amounts are whole numbers of the unit; nothing is moved from one book to another. */
public enum Book {
    /** 时间银行, in minutes. */
    HOURS,
    /**
     * 积分, in points: between the city and one person at a time. The desk of their community gives and takes, never to or from oneself; what was taken is
     * given back by who dispatches above it and did not take it. Not passed on, not set aside; neither names nor words are booked with them (ADR 0078).
     */
    POINTS,
    /** 经费, in fen. */
    FUNDS
}
