package gezhi.exchange.jobs;

import gezhi.exchange.Outcome;
import gezhi.exchange.Work;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.WorkCancelled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Long work of the city at hand. The work runs as the program itself in that city, in a transaction of its own, so that a job stopped,
 * failed or killed leaves nothing. While it runs the program says every half second how far it is; a job not heard of for
 * {@link #PATIENCE} was interrupted.
 */
@Component
public class Jobs implements DisposableBean {
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final long TELL_MILLIS = 500;

    private final JobStore store;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService teller =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Jobs(JobStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Starts {@code work} unless another job of the city runs.
     *
     * @param afterwards what is to be tidied up when the work has ended, however it ended; also when it was refused a start
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Started start(JobKind kind, String title, boolean dryRun, Work work, Runnable afterwards) {
        store.interrupt(clock.instant().minus(PATIENCE));
        UUID id = Ids.next();
        if (!store.insert(id, kind, title, dryRun, clock.instant())) {
            afterwards.run();
            return new Started.AnotherRuns();
        }
        Scope scope = Scope.system(Scoped.current().city());
        workers.execute(() -> Scoped.run(scope, () -> run(id, work, afterwards)));
        return new Started.Running(id);
    }

    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    public Optional<Job> find(UUID id) {
        store.interrupt(clock.instant().minus(PATIENCE));
        return store.find(id);
    }

    /** The latest jobs, the newest first. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    public List<Job> list() {
        store.interrupt(clock.instant().minus(PATIENCE));
        return store.list();
    }

    /** The rows left out, as a table with the reason in its last column. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    public Optional<String> findRejects(UUID id) {
        return store.findRejects(id);
    }

    /** Asks a running job to stop; it does at its next step and leaves nothing. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void cancel(UUID id) {
        store.askToCancel(id);
    }

    /** The work and the word that it is done are one transaction: the job is shown as done if and only if what it did is there. */
    private void run(UUID id, Work work, Runnable afterwards) {
        JobProgress progress = new JobProgress();
        ScheduledFuture<?> telling = tell(id, progress);
        try {
            transactions.executeWithoutResult(status -> finish(id, work, progress));
        } catch (WorkCancelled e) {
            store.end(id, JobState.CANCELLED, clock.instant(), null, null);
        } catch (RuntimeException | Error e) {
            log.error("Job {} failed", id, e);
            store.end(id, JobState.FAILED, clock.instant(), JobOutcome.failure("exchange.failed"), null);
        } finally {
            telling.cancel(false);
            afterwards.run();
        }
    }

    /** A job that others have meanwhile called interrupted must not leave anything: its work is taken back. */
    private void finish(UUID id, Work work, JobProgress progress) {
        try {
            Outcome outcome = work.run(progress);
            JobState state = outcome.refused() ? JobState.REFUSED : JobState.DONE;
            if (!store.end(id, state, clock.instant(), JobOutcome.of(outcome), outcome.rejects())) {
                throw new WorkCancelled();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ScheduledFuture<?> tell(UUID id, JobProgress progress) {
        Scope scope = Scoped.current();
        Runnable tell = () -> tellOnce(id, progress);
        return teller.scheduleWithFixedDelay(
                () -> Scoped.run(scope, tell), TELL_MILLIS, TELL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A word that could not be said is no reason to say nothing more. */
    private void tellOnce(UUID id, JobProgress progress) {
        try {
            if (store.seen(id, progress.phase(), progress.done(), progress.total(), clock.instant())) {
                progress.stop();
            }
        } catch (RuntimeException e) {
            log.warn("Job {} could not tell how far it is", id, e);
        }
    }

    /** The program ends: jobs that run are given up; their transactions are rolled back and the next look says so. */
    @Override
    public void destroy() {
        teller.shutdownNow();
        workers.shutdownNow();
    }
}
