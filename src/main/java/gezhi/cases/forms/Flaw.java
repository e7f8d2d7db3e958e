package gezhi.cases.forms;

/** A reply that does not fit its question. */
public record Flaw(Question question, Reason reason) {

    /** What is wrong; each has a message {@code forms.flaw.<reason>}. */
    public enum Reason {
        MISSING,
        TOO_LONG,
        NO_NUMBER,
        NO_DATE,
        NO_SUCH_CHOICE,
        /** Several replies to a question that has one. */
        ONE_ONLY
    }
}
