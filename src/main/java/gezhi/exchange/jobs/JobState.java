package gezhi.exchange.jobs;

/** Where a job stands; all but the first are final. */
public enum JobState {
    RUNNING("grey"),
    /** The files were taken, or in a dry run would have been. */
    DONE("green"),
    /** The files were refused; nothing changed. */
    REFUSED("red"),
    /** Somebody stopped it; nothing changed. */
    CANCELLED("grey"),
    /** The program failed; nothing changed. */
    FAILED("red"),
    /** The program ended while it ran; nothing changed. */
    INTERRUPTED("amber");

    private final String colour;

    JobState(String colour) {
        this.colour = colour;
    }

    public String messageKey() {
        return "exchange.state." + name();
    }

    /** The status colour of the style sheet; the word always stands beside it. */
    public String colour() {
        return colour;
    }
}
