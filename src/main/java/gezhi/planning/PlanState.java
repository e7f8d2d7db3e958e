package gezhi.planning;

/** Where a plan stands; all but the first are final. */
public enum PlanState {
    DRAWING("grey"),
    DRAWN("green"),
    /** Somebody stopped it; the best plan until then was kept. */
    STOPPED("amber"),
    /** What was wished is not possible here. */
    REFUSED("red"),
    FAILED("red"),
    /** The program ended while it drew. */
    INTERRUPTED("amber");

    private final String colour;

    PlanState(String colour) {
        this.colour = colour;
    }

    public String messageKey() {
        return "planning.state." + name();
    }

    public String colour() {
        return colour;
    }

    /** There is a whole plan to look at. */
    public boolean hasGrids() {
        return this == DRAWN || this == STOPPED;
    }
}
