package gezhi.patrols;

import java.util.UUID;

/** What became of a round that was sent in. */
public sealed interface RoundOutcome {

    /** It is written down; also when the same round was sent in before. */
    record Written(UUID round) implements RoundOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements RoundOutcome {}

    /** Why; each has a message {@code patrols.round.refused.<reason>}. */
    enum Reason {
        /** Only grid workers and desks of communities go on rounds, in their own part of the city. */
        NOT_YOUR_ROUND,
        /** There is no such plan in sight, or it has ended. */
        NO_SUCH_PLAN,
        /** The plan has other places now. */
        PLAN_CHANGED,
        /** It is not said of every place what was found there. */
        NOT_ALL_SAID,
        /** A problem without words, or words of more than 400 characters. */
        BAD_WORDS,
        /** It began after now, or more than a day ago. */
        BAD_TIME
    }
}
