package gezhi.exchange.cases;

/** How far an old case had come, as its status says. */
enum Fate {
    /** Reported, nothing done yet. */
    NEW,
    /** Sent to its office. */
    DISPATCHED,
    /** The office works on it. */
    HANDLING,
    /** Done and closed. */
    CLOSED,
    /** Not taken up, or cancelled. */
    REFUSED
}
