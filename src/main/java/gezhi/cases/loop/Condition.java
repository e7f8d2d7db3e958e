package gezhi.cases.loop;

import gezhi.deadlines.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What must hold, beside the role, between a person and a case, and of the case at this moment. */
public enum Condition {
    /** The case lies in the person's part of the city. */
    OWN_PLACE,
    /** The case lies in the person's part of the city, and their desk or one below it is in charge. */
    OWN_DESK,
    /** The case is with the person's office. */
    OWN_OFFICE,
    /** The person sent it there. */
    OWN_DISPATCH,
    /** The person reported it, or holds its secret link. */
    OWN_REPORT,
    /** The person neither handled it nor works in the office that did. */
    NOT_THE_HANDLER,
    /** Somebody else took the decision that is objected to. */
    NOT_THE_DECIDER,
    /** It was sent a few minutes ago. */
    JUST_SENT,
    /** The deadline has not passed. */
    BEFORE_DUE,
    /** The office has not been given more time yet. */
    NOT_EXTENDED,
    /** The office has been given more time by the rule, or by somebody. */
    EXTENDED,
    /** The result of the office was not taken. */
    REWORKED,
    /** The decision is recent enough to begin again. */
    WITHIN_WINDOW,
    /** There is a desk above the person's own. */
    DESK_ABOVE,
    /** There is a desk below the person's own on the way to the place. */
    DESK_BELOW,
    /** The person's office helps with the case and has not answered. */
    ASSISTING,
    /** No office that helps has still to answer. */
    ALL_ANSWERED,
    /** An office that helps has still to answer. */
    HELP_OPEN,
    /** It is with an office. */
    WITH_OFFICE,
    /** It was done on the spot, without an office. */
    SELF_HANDLED,
    /** Nothing waits for an answer. */
    NOTHING_ASKED,
    /** The office wants to give it back. */
    GIVE_BACK_ASKED,
    /** The office wants more time. */
    EXTENSION_ASKED,
    /** The office wants something that can be declined. */
    FAVOUR_ASKED,
    /** Somebody objects to the decision. */
    OBJECTED,
    /** The desk wants to send it to a community on whose duty list it is not. */
    ADMISSION_ASKED,
    /** The case lies in the person's part of the city, and their desk is the one that decides on admission, or above it. */
    ADMISSION_DESK,
    /** Somebody else has asked. */
    NOT_THE_ASKER;

    /** For so long what was sent can be taken back; after that the office gives it back, or it is sent on. */
    public static final Duration RECALL_WITHIN = Duration.ofMinutes(10);

    boolean holds(Actor actor, CaseState state, Instant at) {
        Aside aside = state.aside();
        Deadline deadline = state.deadline();
        Aside.Ruling ruling = aside.ruling();
        return switch (this) {
            case OWN_PLACE -> actor.worksIn(state.place().division());
            case OWN_DESK ->
                actor.worksIn(state.place().division())
                        && (aside.desk().isEmpty() || aside.desk().startsWith(actor.division()));
            case OWN_OFFICE -> state.office() != null && state.office().equals(actor.office());
            case OWN_DISPATCH -> state.sender() != null && state.sender().equals(actor.person());
            case OWN_REPORT ->
                state.id().equals(actor.linkedCase())
                        || (state.reporter() != null && state.reporter().equals(actor.person()));
            case NOT_THE_HANDLER ->
                (actor.person() == null || !state.handlers().contains(actor.person()))
                        && (actor.office() == null || !actor.office().equals(state.office()));
            case NOT_THE_DECIDER -> ruling == null || !Objects.equals(ruling.by(), actor.person());
            case JUST_SENT -> deadline != null && !at.isAfter(deadline.start().plus(RECALL_WITHIN));
            case BEFORE_DUE -> deadline != null && at.isBefore(deadline.due());
            case NOT_EXTENDED -> aside.extensions() == 0;
            case EXTENDED -> aside.extensions() > 0;
            case REWORKED -> ruling != null;
            case WITHIN_WINDOW -> ruling != null && ruling.until() != null && !at.isAfter(ruling.until());
            case ASSISTING -> actor.office() != null && aside.assisting().contains(actor.office());
            case ALL_ANSWERED -> aside.assisting().isEmpty();
            case HELP_OPEN -> !aside.assisting().isEmpty();
            case WITH_OFFICE -> state.office() != null;
            case SELF_HANDLED -> state.office() == null;
            case DESK_ABOVE -> !actor.deskAbove().isEmpty();
            case DESK_BELOW -> !actor.deskBelow(state.place().division()).isEmpty();
            case NOTHING_ASKED -> aside.asked() == null;
            case GIVE_BACK_ASKED -> aside.asks(Ask.Kind.GIVE_BACK);
            case EXTENSION_ASKED -> aside.asks(Ask.Kind.EXTENSION);
            case FAVOUR_ASKED -> aside.asked() != null && !aside.asks(Ask.Kind.OBJECTION);
            case OBJECTED -> aside.asks(Ask.Kind.OBJECTION);
            case ADMISSION_ASKED -> aside.asks(Ask.Kind.ADMISSION);
            case ADMISSION_DESK ->
                actor.worksIn(state.place().division())
                        && aside.admission() != null
                        && aside.admission().desk().startsWith(actor.division());
            case NOT_THE_ASKER ->
                aside.asked() == null || !Objects.equals(aside.asked().by(), actor.person());
        };
    }

    Refusal refusal(CaseState state) {
        return switch (this) {
            case OWN_PLACE -> new Refusal.NotYourPlace(state.place().division());
            case OWN_DESK ->
                state.aside().desk().isEmpty()
                        ? new Refusal.NotYourPlace(state.place().division())
                        : new Refusal.NotYourDesk(state.aside().desk());
            case OWN_OFFICE -> new Refusal.NotYourOffice();
            case OWN_DISPATCH -> new Refusal.NotYourDispatch();
            case OWN_REPORT -> new Refusal.NotYourReport();
            case NOT_THE_HANDLER -> new Refusal.HandlerMayNotVerify();
            case NOT_THE_DECIDER -> new Refusal.DeciderMayNotDecide();
            case JUST_SENT -> new Refusal.TooLateToRecall(RECALL_WITHIN.toMinutes());
            case BEFORE_DUE -> new Refusal.DeadlinePassed();
            case NOT_EXTENDED -> new Refusal.ExtendedBefore();
            case EXTENDED -> new Refusal.ExtensionIsFree();
            case REWORKED -> new Refusal.NothingDecided();
            case WITHIN_WINDOW -> new Refusal.WindowClosed();
            case ASSISTING -> new Refusal.NotYourOffice();
            case ALL_ANSWERED -> new Refusal.HelpIsOpen();
            case HELP_OPEN -> new Refusal.NothingAsked();
            case WITH_OFFICE, SELF_HANDLED -> new Refusal.NotSo();
            case DESK_ABOVE, DESK_BELOW -> new Refusal.NoSuchDesk();
            case NOTHING_ASKED -> new Refusal.AskedAlready();
            case GIVE_BACK_ASKED, EXTENSION_ASKED, FAVOUR_ASKED, OBJECTED, ADMISSION_ASKED ->
                new Refusal.NothingAsked();
            case ADMISSION_DESK ->
                state.aside().admission() == null
                        ? new Refusal.NothingAsked()
                        : new Refusal.NotYourDesk(state.aside().admission().desk());
            case NOT_THE_ASKER -> new Refusal.AskerMayNotAdmit();
        };
    }
}
