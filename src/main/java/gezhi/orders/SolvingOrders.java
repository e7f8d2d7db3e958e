package gezhi.orders;

import gezhi.orders.Assignment.Proposal;
import gezhi.orders.Assignment.Wish;
import gezhi.orders.assign.Choice;
import gezhi.orders.assign.Greedy;
import gezhi.orders.assign.Solving;
import gezhi.orders.assign.Solving.Solved;
import gezhi.orders.assign.Tally;
import gezhi.orders.store.AssignmentStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Assigns beside the requests, one assignment after another, in the scope of the desk that asked: it reads what the desk reads. Says every half second
 * that it is at it; who asks it to stop gets the best until then, and nothing where it still waits for others.
 */
@Component
class SolvingOrders implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(SolvingOrders.class);
    private static final long TELL_MILLIS = 500;

    private final AssignmentStore store;
    private final ReadingGround reading;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("assigning").factory());
    private final ScheduledExecutorService teller =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    SolvingOrders(AssignmentStore store, ReadingGround reading, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.clock = clock;
    }

    /** What is to be stopped. */
    private static final class Look {
        private boolean begun;
        private boolean stopped;
        private @Nullable Solving solving;

        /** False when it was stopped while it waited for others. */
        synchronized boolean begin() {
            begun = !stopped;
            return begun;
        }

        synchronized void solveBy(Solving solver) {
            solving = solver;
            if (stopped) {
                solver.stop();
            }
        }

        /** True when it has not begun, and never will. */
        synchronized boolean stop() {
            stopped = true;
            if (solving != null) {
                solving.stop();
            }
            return !begun;
        }

        synchronized boolean isStopped() {
            return stopped;
        }
    }

    /** Begins as soon as those before it are done. */
    void begin(UUID id, Wish wish) {
        Scope scope = Scoped.current();
        Look look = new Look();
        ScheduledFuture<?> telling = teller.scheduleWithFixedDelay(
                () -> Scoped.run(scope, () -> tell(id, look)), TELL_MILLIS, TELL_MILLIS, TimeUnit.MILLISECONDS);
        worker.execute(() -> {
            try {
                Scoped.run(scope, () -> run(id, wish, look));
            } finally {
                telling.cancel(false);
            }
        });
    }

    /** A word that could not be said is no reason to say nothing more. */
    private void tell(UUID id, Look look) {
        try {
            if (store.seen(id, clock.instant()) && look.stop()) {
                store.end(id, AssignState.STOPPED, null, clock.instant());
            }
        } catch (RuntimeException e) {
            log.warn("Assignment {} could not tell that it is at it", id, e);
        }
    }

    private void run(UUID id, Wish wish, Look look) {
        if (!look.begin()) {
            return;
        }
        try {
            ReadingGround.Read read = reading.read(wish.days());
            if (read.ground().wanted().isEmpty()) {
                store.end(id, AssignState.NOTHING, null, clock.instant());
                return;
            }
            Choice greedy = Greedy.choose(read.ground());
            store.beside(id, read.versions(), new Proposal(greedy, Tally.of(read.ground(), greedy)), clock.instant());
            Solving solving = new Solving(read.ground(), greedy, wish.seconds(), wish.seed());
            look.solveBy(solving);
            Solved solved = solving.run();
            store.end(id, state(solved, look), new Proposal(solved.choice(), solved.tally()), clock.instant());
        } catch (RuntimeException | Error e) {
            log.error("Assignment {} failed", id, e);
            store.end(id, AssignState.FAILED, null, clock.instant());
        }
    }

    private static AssignState state(Solved solved, Look look) {
        if (look.isStopped()) {
            return AssignState.STOPPED;
        }
        return solved.itself() ? AssignState.SOLVED : AssignState.OUT_OF_TIME;
    }

    @Override
    public void destroy() {
        teller.shutdownNow();
        worker.shutdownNow();
    }
}
