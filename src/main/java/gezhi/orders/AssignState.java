package gezhi.orders;

/** Where an assignment of many orders stands; all but the first are final. */
public enum AssignState {
    SOLVING("grey"),
    /** Ended by itself: the same again by the same seed. */
    SOLVED("green"),
    /** The seconds were over; the best until then was kept. */
    OUT_OF_TIME("green"),
    /** Somebody stopped it; the best until then was kept, if it had begun. */
    STOPPED("amber"),
    /** No order waits to be dispatched. */
    NOTHING("grey"),
    FAILED("red"),
    /** The program ended while it was at it. */
    INTERRUPTED("amber");

    private final String tone;

    AssignState(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }

    /** There are choices to look at. */
    public boolean hasChoices() {
        return this == SOLVED || this == OUT_OF_TIME || this == STOPPED;
    }
}
