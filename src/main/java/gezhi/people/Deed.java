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
    POSTING_ENDED,
    /** Ex officio, as those that follow: they became head of a body. */
    POSTED_AS_HEAD,
    ENDED_AS_HEAD,
    /** The body they head came to stand for the division. */
    POSTED_AS_IT_STANDS,
    ENDED_AS_IT_STANDS,
    /** A rule began or ended, or the division was closed. */
    POSTED_BY_RULE,
    ENDED_BY_RULE;

    /** About a posting: the journal keeps its role and place. */
    public boolean isOfPosting() {
        return compareTo(POSTED) >= 0;
    }
}
