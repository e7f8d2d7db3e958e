package gezhi.redrawing;

import java.util.UUID;

/** What became of a deed. */
public sealed interface ProposalOutcome {

    record Done(UUID proposal) implements ProposalOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason) implements ProposalOutcome {}

    /** Why; each has a message {@code redrawing.refused.<reason>}. */
    enum Reason {
        /** No such plan or proposal within sight, or a plan without grids. */
        NOT_THERE,
        /** Neither the table nor the rule names who acts. */
        NOT_YOURS,
        /** The state allows no such deed, or somebody was quicker. */
        NOT_NOW,
        /** The plan was changed or thrown away since it was looked at. */
        CHANGED,
        /** Another proposal for the area, for a part of it or for what contains it is open. */
        ANOTHER_OPEN,
        /** The units of today are not those of the plan. */
        DOES_NOT_FIT,
        /** Every grid of the plan is there already. */
        NOTHING_CHANGES,
        NO_REASON,
        /** More than 400 characters. */
        TOO_LONG,
        /** The day is past, or more than a year away. */
        BAD_DAY,
        /** Not a thing of which people have to say where it goes, or not a place where it may go. */
        NO_SUCH_CHOICE,
        /** Of something people have to say where it goes. */
        UNDECIDED,
        /** Something that goes along has changed meanwhile, or does not fit where it would go. */
        NOT_CARRIED
    }
}
