package gezhi.shop.loop;

/** Why something was not done; each has a message {@code shop.refused.<reason>}. */
public enum Reason {
    /** The city has not decided to have points, or no more. */
    OFF,
    /** Nobody reserves without a book of points. */
    NO_BOOK,
    NO_SUCH_GOODS,
    /** For the people of another community or street. */
    NOT_FOR_YOU,
    /** Not yet, or no more. */
    NOT_OFFERED,
    NONE_LEFT,
    /** As many as one person may have of it in a calendar month. */
    LIMIT_REACHED,
    /** Fewer points are free than it costs. */
    NOT_ENOUGH,
    /** Another person's, another shop's, or no code of this shop. */
    NO_SUCH_RESERVATION,
    /** Others do this, or it does not stand where this can be done. */
    NOT_NOW,
    /** Nobody hands over to themselves. */
    NOT_YOURSELF,
    /** The days for which it was kept are over. */
    TIME_OVER,
    /** It is still kept. */
    NOT_YET,
    /** The days in which it may be taken back are over. */
    TOO_LATE,
    /** Whoever handed it over does not decide on taking it back. */
    NOT_WHO_HANDED_OVER,
    /** Somebody was quicker. */
    MOVED,
    /** No words, or more than 500 characters. */
    NO_WORDS,
    /** No name, or more than 60 characters; words above 500. */
    NO_NAME,
    /** A price is 1 to 100,000 points. */
    NO_PRICE,
    /** 1 to 100 pieces for one person in a month. */
    NO_LIMIT,
    /** No day, or the last before the first. */
    NO_DAYS,
    /** 1 to 10,000 pieces come at a time. */
    NO_QUANTITY,
    NO_SUCH_MONTH,
    /** A month is counted when it has ended. */
    NOT_OVER,
    /** A month before it is not closed, or it is closed itself. */
    NOT_IN_TURN,
    /** Another than who counted closes. */
    NOT_WHO_COUNTED,
    /** What the ledger booked is not what was handed over and taken back. */
    LEDGER_DIFFERS,
    /** A thing was not counted: 0 to 1,000,000 pieces. */
    NO_COUNT,
    /** A difference without a reason, or one of more than 200 characters. */
    NO_REASON,
    /** More of it was handed over since than the count left there. */
    COUNT_TOO_LOW
}
