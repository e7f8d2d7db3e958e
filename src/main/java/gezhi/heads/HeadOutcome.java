package gezhi.heads;

/** What became of the wish that somebody head a body, or no longer. */
public sealed interface HeadOutcome {

    record Done() implements HeadOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements HeadOutcome {}

    /** Each has a message {@code heads.refused.<reason>}. */
    enum Reason {
        /** It was closed, or never was, or is no organization of the chain. */
        NO_SUCH_BODY,
        /** No account, or a disabled one. */
        NO_SUCH_PERSON,
        /** They head it already. */
        HEADS_ALREADY,
        /** It has no head. */
        NO_HEAD,
        /** More than 200 characters, or none where an end needs a reason. */
        NO_WORDS
    }
}
