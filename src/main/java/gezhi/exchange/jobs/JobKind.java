package gezhi.exchange.jobs;

/** What a job imports. */
public enum JobKind {
    DIVISIONS,
    SHAPES,
    CASES,
    MEMBERS;

    public String messageKey() {
        return "exchange.kind." + name();
    }
}
