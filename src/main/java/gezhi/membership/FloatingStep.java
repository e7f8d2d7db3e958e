package gezhi.membership;

/** Where it stands with a member whose relation is elsewhere. The names are stored. */
public enum FloatingStep {
    /** Known to live here. */
    FOUND,
    /** Asked whether they want to be attached. */
    INVITED,
    /** They agreed: they take part here, and the relation stays where it is. */
    ATTACHED,
    /** They went back, moved on, or had their relation transferred here. */
    ENDED,
    /** They said no, and are not kept. */
    DECLINED,
    /** Entered by mistake. */
    STRUCK,
    /** They have not agreed in time, and are not kept. */
    LAPSED;

    public String messageKey() {
        return "membership.floating.step." + name();
    }

    /** True while it says who they are. */
    public boolean isNamed() {
        return this == FOUND || this == INVITED || this == ATTACHED;
    }

    /** The status colour of the style sheet; the word always stands beside it. */
    public String tone() {
        return switch (this) {
            case ATTACHED -> "green";
            case FOUND, INVITED -> "amber";
            default -> "grey";
        };
    }
}
