package gezhi.exchange.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work.
 *
 * @param title names of the files
 * @param phase message key of what is being done; empty before the first phase
 * @param done steps of the phase done
 * @param total steps of the phase; 0 when not known
 * @param outcome null until it has ended by itself
 */
public record Job(
        UUID id,
        JobKind kind,
        String title,
        boolean dryRun,
        JobState state,
        String phase,
        long done,
        long total,
        boolean cancelAsked,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable JobOutcome outcome,
        boolean hasRejects) {

    public boolean isRunning() {
        return state == JobState.RUNNING;
    }
}
