package gezhi.planning;

import gezhi.planning.draw.Drawer;
import gezhi.planning.draw.Drawing;
import gezhi.planning.draw.Drawing.Drawn;
import gezhi.planning.draw.Drawing.Refused;
import gezhi.planning.draw.Kept;
import gezhi.planning.draw.Measures;
import gezhi.planning.draw.Plan;
import gezhi.planning.draw.Watch;
import gezhi.planning.draw.Wish;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Draws plans beside the requests, one after another, as the program itself in the plan's city. Tells every half second how far it is; who asks it
 * to stop gets the best plan until then; so does everybody after ten minutes.
 */
@Component
class Drafting implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Drafting.class);
    private static final long TELL_MILLIS = 500;

    /** So that others get their turn. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final GridPlanStore plans;
    private final PlannedGridStore grids;
    private final TerrainStore terrains;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("drafting").factory());
    private final ScheduledExecutorService teller =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Drafting(
            GridPlanStore plans,
            PlannedGridStore grids,
            TerrainStore terrains,
            TransactionOperations transactions,
            Clock clock) {
        this.plans = plans;
        this.grids = grids;
        this.terrains = terrains;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the drawing says and whether it is to stop. */
    private static final class Look implements Watch {
        private volatile int round;

        Look(int round) {
            this.round = round;
        }

        private volatile double cost;
        private volatile boolean stopped;

        @Override
        public boolean stops() {
            return stopped;
        }

        @Override
        public void drawn(int done, int of, double now) {
            round = done;
            cost = now;
        }
    }

    /**
     * Begins as soon as those before it are done.
     *
     * @param rounds of improving that were done before
     */
    void begin(UUID id, PlanWish wish, int rounds) {
        Scope scope = Scope.system(Scoped.current().city());
        Look look = new Look(rounds);
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
            if (plans.seen(id, look.round, look.cost, clock.instant())) {
                look.stopped = true;
            }
        } catch (RuntimeException e) {
            log.warn("Plan {} could not tell how far it is", id, e);
        }
    }

    private void run(UUID id, PlanWish wish, Look look) {
        try {
            Terrain terrain = terrain(wish);
            switch (drawing(id, wish, terrain, look)) {
                case Drawn(Plan plan)
                when Measures.of(terrain.ground(), plan.division(), 1).strangers() > 0 ->
                    plans.end(id, Ending.without(PlanState.REFUSED, "planning.undrawn.NOT_APART"), clock.instant());
                case Drawn(Plan plan) -> keep(id, wish, terrain, plan.division(), ending(look, plan));
                case Refused(var reason, int _) ->
                    plans.end(id, Ending.without(PlanState.REFUSED, "planning.undrawn." + reason), clock.instant());
            }
        } catch (RuntimeException | Error e) {
            log.error("Plan {} failed", id, e);
            plans.end(id, Ending.without(PlanState.FAILED, ""), clock.instant());
        }
    }

    /** From the grids that are there, if some are and they still fit the ground. */
    private Drawing drawing(UUID id, PlanWish wish, Terrain terrain, Look look) {
        Optional<Numbered> there = Numbered.of(terrain, grids.list(id, 0, Integer.MAX_VALUE), wish.units());
        if (there.isEmpty()) {
            wish.units().tell(terrain);
            return Drawer.draw(terrain.ground(), wish(wish), look);
        }
        Kept kept = new Kept(new Plan.Division(there.get().grids()), look.round);
        return Drawer.resume(terrain.ground(), wish(wish), kept, look);
    }

    private static Ending ending(Look look, Plan plan) {
        PlanState state = look.stopped ? PlanState.STOPPED : PlanState.DRAWN;
        return new Ending(state, plan.rounds(), plan.cost(), "", null, null);
    }

    private static Wish wish(PlanWish wish) {
        return Wish.about(wish.households())
                .tolerance(wish.tolerance() / 100.0)
                .change(wish.change())
                .seed(wish.seed())
                .rounds(wish.rounds())
                .atMost(LONGEST)
                .threads(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** The ground that is wished for, as it is now. */
    Terrain terrain(PlanWish wish) {
        return terrains.read(Scoped.current().city(), wish.area(), wish.balance());
    }

    /** A plan made elsewhere, whole or not at all. */
    void bring(UUID id, PlanWish wish, Terrain terrain, Plan.Division division) {
        transactions.executeWithoutResult(status -> {
            plans.add(id, wish, true, clock.instant());
            keep(id, wish, terrain, division, new Ending(PlanState.DRAWN, 0, null, "", null, null));
        });
    }

    /** The grids and the word that they are there, at once. */
    private void keep(UUID id, PlanWish wish, Terrain terrain, Plan.Division division, Ending ending) {
        Assessing assessing = new Assessing(
                terrain, division, wish.tolerance(), wish.balance().weight());
        PlanMeasures today = Assessing.ofToday(terrain, wish);
        Ending whole = new Ending(
                ending.state(), ending.rounds(), ending.cost(), ending.refusal(), assessing.summary(), today);
        transactions.executeWithoutResult(status -> {
            if (plans.end(id, whole, clock.instant())) {
                grids.replace(id, wish.area(), assessing.grids());
            }
        });
    }

    @Override
    public void destroy() {
        teller.shutdownNow();
        worker.shutdownNow();
    }
}
