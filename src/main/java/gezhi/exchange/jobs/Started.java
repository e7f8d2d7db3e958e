package gezhi.exchange.jobs;

import java.util.UUID;

/** What comes of asking for a job. */
public sealed interface Started {
    /** It runs. */
    record Running(UUID id) implements Started {}

    /** Refused: another job of the city runs, and two would get into each other's way. */
    record AnotherRuns() implements Started {}
}
