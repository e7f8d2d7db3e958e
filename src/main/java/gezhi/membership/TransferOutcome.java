package gezhi.membership;

import java.util.UUID;

/** What became of a deed on a transfer. */
public sealed interface TransferOutcome {

    record Done(UUID transfer) implements TransferOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements TransferOutcome {}

    /** Each has a message {@code membership.transfer.refused.<reason>}. */
    enum Reason {
        NO_SUCH_TRANSFER,
        NO_SUCH_MEMBER,
        /** Not a standing branch, or the one that has the member. */
        NO_SUCH_ORGANIZATION,
        ON_ITS_WAY_ALREADY,
        NOT_FROM_HERE,
        NOT_YOURS,
        /** Whoever refused does not decide about it. */
        NOT_YOUR_OWN,
        NO_WORDS,
        BAD_DAYS,
        TOO_LATE,
        CHANGED_MEANWHILE
    }
}
