package gezhi.redrawing;

/** What is done to a proposal. The names are stored. */
public enum ProposalDeed {
    SUBMIT,
    APPROVE,
    REFUSE,
    WITHDRAW;

    public String messageKey() {
        return "redrawing.deed." + name();
    }
}
