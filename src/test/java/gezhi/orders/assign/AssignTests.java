package gezhi.orders.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import gezhi.orders.assign.Solving.Solved;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Whatever the orders and the people: nobody twice at once, only who may, never worse than greedy, and the same again by the same seed. */
class AssignTests {
    private static final Instant EIGHT = Instant.parse("2026-03-05T00:00:00Z");
    private static final UUID LIN = new UUID(2, 1);
    private static final UUID WU = new UUID(2, 2);

    @Test
    void whateverComesNobodyIsAtTwoPlacesAndOnlyWhoMayIsChosenAndItIsNeverWorse() {
        int better = 0;
        for (int seed = 0; seed < 12; seed++) {
            Ground ground = Days.of(seed, 4 + seed * 3, 2 + seed * 2);
            Choice greedy = Greedy.choose(ground);
            Tally before = Tally.of(ground, greedy);
            Solved solved = new Solving(ground, greedy, 20, seed, 1_000).run();
            assertThat(before.faults()).as("greedy, seed " + seed).isZero();
            assertThat(solved.tally()).isEqualTo(Tally.of(ground, solved.choice()));
            assertThat(solved.tally().faults()).as("solver, seed " + seed).isZero();
            assertThat(solved.tally()).isGreaterThanOrEqualTo(before);
            assertThat(solved.itself()).isTrue();
            better += solved.tally().compareTo(before) > 0 ? 1 : 0;
        }
        assertThat(better).as("it is of some use").isPositive();
    }

    @Test
    void theSameSeedOnTheSameGroundGivesTheSame() {
        Ground ground = Days.of(77, 30, 14);
        Choice greedy = Greedy.choose(ground);
        assertThat(Greedy.choose(Days.of(77, 30, 14))).isEqualTo(greedy);
        Solved one = new Solving(ground, greedy, 20, 5, 1_000).run();
        Solved other = new Solving(ground, greedy, 20, 5, 1_000).run();
        assertThat(other.choice()).isEqualTo(one.choice());
    }

    @Test
    void whatTheSolverCountsIsWhatIsCountedPlainly() {
        SolutionManager<Roster, HardMediumSoftScore> manager =
                SolutionManager.create(SolverFactory.<Roster>create(new SolverConfig()
                        .withSolutionClass(Roster.class)
                        .withEntityClasses(Place.class)
                        .withConstraintProviderClass(RosterRules.class)));
        Random random = new Random(3);
        for (int seed = 0; seed < 30; seed++) {
            Ground ground = Days.of(seed, 15, 5);
            Map<UUID, List<UUID>> chosen = new TreeMap<>();
            for (Wanted wanted : ground.wanted()) {
                List<UUID> who = new ArrayList<>();
                for (int i = 0; i < wanted.places(); i++) {
                    UUID one = new UUID(2, random.nextInt(5));
                    if (wanted.may().containsKey(one)) {
                        who.add(one);
                    }
                }
                chosen.put(wanted.order(), who);
            }
            Choice choice = new Choice(chosen);
            Tally tally = Tally.of(ground, choice);
            assertThat(manager.update(Roster.of(ground, choice)))
                    .isEqualTo(HardMediumSoftScore.of(-tally.faults(), tally.filled(), tally.points()));
        }
    }

    @Test
    void whoAloneHasTheSkillIsLeftForTheOrderThatNeedsIt() {
        Ground ground = new Ground(List.of(
                wanted(1, 0, 1, Map.of(LIN, 60, WU, 20)),
                wanted(2, 0, 1, Map.of(LIN, 30)),
                wanted(3, 24, 1, Map.of())));
        Choice greedy = Greedy.choose(ground);
        assertThat(greedy.helpers()).isEqualTo(Map.of(new UUID(1, 1), List.of(LIN)));
        Solved solved = new Solving(ground, greedy, 5, 1, 1_000).run();
        assertThat(solved.choice().helpers())
                .isEqualTo(Map.of(new UUID(1, 1), List.of(WU), new UUID(1, 2), List.of(LIN)));
        assertThat(solved.tally()).isEqualTo(new Tally(0, 3, 2, 3, 2, 0, 1, 2, 50));
    }

    @Test
    void ofEqualsWhoHasNoCallYetIsChosenAndTheWayCounts() {
        Wanted.Spot here = new Wanted.Spot(119.0, 25.4);
        Wanted.Spot far = new Wanted.Spot(119.0, 25.418);
        Ground ground = new Ground(List.of(
                new Wanted(new UUID(1, 1), EIGHT, EIGHT.plusSeconds(7200), LocalDate.of(2026, 3, 5), 1, here, both()),
                new Wanted(
                        new UUID(1, 2),
                        EIGHT.plusSeconds(7200),
                        EIGHT.plusSeconds(9000),
                        LocalDate.of(2026, 3, 5),
                        1,
                        far,
                        both())));
        Choice shared = Greedy.choose(ground);
        assertThat(Tally.of(ground, shared).most()).isEqualTo(1);
        Choice alone = new Choice(Map.of(new UUID(1, 1), List.of(LIN), new UUID(1, 2), List.of(LIN)));
        Tally counted = Tally.of(ground, alone);
        assertThat(counted.metres()).isBetween(1_990L, 2_010L);
        assertThat(counted.points()).isEqualTo(2 * 40 - 20 - counted.metres() / 100);
        assertThat(Tally.of(ground, shared)).isGreaterThan(counted);
    }

    @Test
    void itEndsSoonWhenItIsStoppedAndKeepsTheBest() throws Exception {
        Ground ground = Days.of(5, 90, 40);
        Choice greedy = Greedy.choose(ground);
        Solving solving = new Solving(ground, greedy, 120, 1, Integer.MAX_VALUE);
        CompletableFuture<Solved> running = CompletableFuture.supplyAsync(solving::run);
        assertThatThrownBy(() -> running.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        for (int i = 0; !running.isDone() && i < 500; i++) {
            solving.stop();
            try {
                running.get(20, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // Asked again: it may not have begun.
            }
        }
        assertThat(running.get().itself()).isFalse();
        assertThat(running.get().tally()).isGreaterThanOrEqualTo(Tally.of(ground, greedy));
    }

    private static Map<UUID, Integer> both() {
        return Map.of(LIN, 40, WU, 40);
    }

    private static Wanted wanted(int number, int hours, int places, Map<UUID, Integer> may) {
        Instant from = EIGHT.plus(Duration.ofHours(hours));
        return new Wanted(
                new UUID(1, number),
                from,
                from.plus(Duration.ofHours(4)),
                LocalDate.of(2026, 3, 5).plusDays(hours / 24),
                places,
                null,
                may);
    }
}
