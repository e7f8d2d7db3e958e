package gezhi.orders.assign;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

/**
 * The solver at work on one ground: it begins with a choice and tries small changes, so that what comes out is never worse than what went in. One thread;
 * with the same seed on the same ground it comes out the same when it ended by itself, not when the clock or somebody ended it.
 */
public final class Solving {
    /** So many changes are tried for each place, and it ends by itself. */
    public static final int PATIENCE = 10_000;

    private static final int LOOKED_AT = 200;
    private static final double RESTING = 0.1;

    private final Ground ground;
    private final Choice first;
    private final int seconds;
    private final Solver<Roster> solver;
    private volatile boolean stopped;

    /**
     * @param first what it begins with, without faults
     * @param seconds after which it ends at the latest, 1 and more
     * @param seed any
     */
    public Solving(Ground ground, Choice first, int seconds, long seed) {
        this(ground, first, seconds, seed, PATIENCE);
    }

    Solving(Ground ground, Choice first, int seconds, long seed, int patience) {
        this.ground = ground;
        this.first = first;
        this.seconds = seconds;
        int places = ground.wanted().stream().mapToInt(Wanted::places).sum();
        solver = SolverFactory.<Roster>create(new SolverConfig()
                        .withSolutionClass(Roster.class)
                        .withEntityClasses(Place.class)
                        .withConstraintProviderClass(RosterRules.class)
                        .withRandomSeed(seed)
                        .withPhases(phase((long) patience * places))
                        .withTerminationConfig(new TerminationConfig().withSecondsSpentLimit((long) seconds)))
                .buildSolver();
    }

    /** Of so many changes the best is made, also for the worse, and what was changed last rests; so it comes out of corners that one change does not leave. */
    private static LocalSearchPhaseConfig phase(long moves) {
        return new LocalSearchPhaseConfig()
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withEntityTabuRatio(RESTING))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(LOOKED_AT))
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves));
    }

    /** @param itself it ended by itself, not by the clock nor because somebody stopped it */
    public record Solved(Choice choice, Tally tally, boolean itself) {}

    /** Once. */
    public Solved run() {
        Tally before = Tally.of(ground, first);
        boolean movable = ground.wanted().stream().anyMatch(each -> !each.may().isEmpty());
        if (stopped || !movable) {
            return new Solved(first, before, !stopped);
        }
        long began = System.nanoTime();
        Choice found = solver.solve(Roster.of(ground, first)).choice();
        boolean itself = !stopped && System.nanoTime() - began < seconds * 1_000_000_000L;
        Tally after = Tally.of(ground, found);
        return after.compareTo(before) > 0 ? new Solved(found, after, itself) : new Solved(first, before, itself);
    }

    /** From another thread; {@link #run} then soon gives the best until now. */
    public void stop() {
        stopped = true;
        solver.terminateEarly();
    }
}
