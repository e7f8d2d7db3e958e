package gezhi.meetings;

/** Where a term of office stands. The names are stored. */
public enum TermStep {
    RUNNING,
    /** A delay is asked for; the organization above decides. */
    ASKED,
    /** A later election has ended it. */
    SUCCEEDED,
    /** Entered by mistake. */
    STRUCK;

    public String messageKey() {
        return "meetings.term.step." + name();
    }
}
