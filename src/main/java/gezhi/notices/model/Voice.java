package gezhi.notices.model;

/** The same event is told to a resident in other words than to somebody at work. */
public enum Voice {
    REPORTER,
    STAFF,
    /** Whoever has nothing to do with it but follows its public page. */
    WATCHER
}
