package gezhi.redrawing;

/** Where a proposal stands. The names are stored. */
public enum ProposalState {
    /** The level above decides. */
    SUBMITTED("amber"),
    /** Waits for the day on which it takes effect, or for somebody to set it. */
    APPROVED("green"),
    /** The grids are as it says. */
    IN_EFFECT("green"),
    REFUSED("red"),
    WITHDRAWN("grey");

    private final String colour;

    ProposalState(String colour) {
        this.colour = colour;
    }

    public String messageKey() {
        return "redrawing.state." + name();
    }

    public String colour() {
        return colour;
    }

    /** Something may still become of it; no other for the same place is submitted meanwhile. */
    public boolean isOpen() {
        return this == SUBMITTED || this == APPROVED;
    }
}
