package gezhi.cases.loop;

/** What must hold between a person and a case, beside the role. */
public enum Condition {
    /** The case lies in the person's part of the city. */
    OWN_PLACE,
    /** The case is with the person's office. */
    OWN_OFFICE,
    /** The person sent it there. */
    OWN_DISPATCH,
    /** The person reported it, or holds its secret link. */
    OWN_REPORT,
    /** The person neither handled it nor works in the office that did. */
    NOT_THE_HANDLER;

    boolean holds(Actor actor, CaseState state) {
        return switch (this) {
            case OWN_PLACE -> actor.worksIn(state.place().division());
            case OWN_OFFICE -> state.office() != null && state.office().equals(actor.office());
            case OWN_DISPATCH -> state.sender() != null && state.sender().equals(actor.person());
            case OWN_REPORT ->
                state.id().equals(actor.linkedCase())
                        || (state.reporter() != null && state.reporter().equals(actor.person()));
            case NOT_THE_HANDLER ->
                (actor.person() == null || !state.handlers().contains(actor.person()))
                        && (actor.office() == null || !actor.office().equals(state.office()));
        };
    }

    Refusal refusal(CaseState state) {
        return switch (this) {
            case OWN_PLACE -> new Refusal.NotYourPlace(state.place().division());
            case OWN_OFFICE -> new Refusal.NotYourOffice();
            case OWN_DISPATCH -> new Refusal.NotYourDispatch();
            case OWN_REPORT -> new Refusal.NotYourReport();
            case NOT_THE_HANDLER -> new Refusal.HandlerMayNotVerify();
        };
    }
}
