package gezhi.membership;

/** Where a transfer of the relation stands. The names are stored. */
public enum TransferStep {
    DRAFT,
    /** The letter is written and valid until a day; the old organization still has it. */
    ISSUED,
    /** The receiving organization has it before it. */
    IN_TRANSIT,
    /** Sent back to the old organization to be put right. */
    RETURNED,
    /** The receiving organization does not take the member; its superior decides. */
    REFUSED,
    /** Nobody took it in time. */
    EXPIRED,
    /** The member belongs to the new organization. */
    RECEIVED,
    CANCELLED;

    public String messageKey() {
        return "membership.step." + name();
    }

    public boolean isOpen() {
        return this != RECEIVED && this != CANCELLED;
    }

    /** The status colour of the style sheet; the word always stands beside it. */
    public String tone() {
        return switch (this) {
            case RECEIVED -> "green";
            case RETURNED, REFUSED, EXPIRED -> "amber";
            default -> "grey";
        };
    }
}
