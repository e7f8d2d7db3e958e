package gezhi.ledger;

/** What is counted together. Amounts are whole numbers of the unit; nothing is moved from one book to another. */
public enum Book {
    /** 时间银行, in minutes. */
    HOURS,
    /** 积分, in points. */
    POINTS,
    /** 经费, in fen. */
    FUNDS
}
