package gezhi.redrawing;

/** What is done to a proposal. The names are stored. */
public enum ProposalDeed {
    SUBMIT,
    APPROVE,
    REFUSE,
    WITHDRAW,
    /** Said where something goes that the rule leaves open. */
    CHOOSE,
    /** Set the day. */
    APPOINT,
    /** On the day, by the program. */
    TAKE_EFFECT,
    /** It could not take effect on the day; nothing changed, and somebody has to set another. */
    HOLD_BACK;

    public String messageKey() {
        return "redrawing.deed." + name();
    }
}
