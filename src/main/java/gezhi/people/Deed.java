package gezhi.people;

/** What is done to an account, as the journal keeps it; each has a message {@code people.deed.<deed>}. */
public enum Deed {
    CREATED,
    REGISTERED,
    NAMED,
    DISABLED,
    ENABLED,
    UNLOCKED,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    POSTED,
    POSTING_ENDED
}
