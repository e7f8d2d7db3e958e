package gezhi.planning.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.planning.draw.Drawing.Drawn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every plan, on grounds drawn by lot. */
class DrawerPropertyTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyGridIsWholeAndNoneIsEmptyOrCrosses(long seed) {
        Ground ground = Lattices.random(seed);
        ground.together(0, 1).apart(2, 3);
        for (double change : new double[] {0, 2}) {
            Plan plan = drawn(ground, wish(seed).change(change));
            Measures measures = Measures.of(ground, plan.division(), 0.1);

            assertThat(measures.empty()).isZero();
            assertThat(measures.broken()).isZero();
            assertThat(measures.crossing()).isZero();
            assertThat(measures.parted()).isZero();
            if (gridsAround(2, ground, plan.division()) > 1) {
                assertThat(measures.strangers()).isZero();
            }
            assertThat(measures.grids()).isEqualTo(5 + (int) seed % 7);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theSameSeedGivesTheSamePlanOnAnyNumberOfThreads(long seed) {
        Plan.Division one = drawn(Lattices.random(seed), wish(seed)).division();

        assertThat(drawn(Lattices.random(seed), wish(seed)).division()).isEqualTo(one);
        assertThat(drawn(Lattices.random(seed), wish(seed).threads(3)).division())
                .isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void unitsByLotStayTogetherAndApartAndTheSameSeedGivesTheSamePlan(long seed) {
        Ground ground = minding(seed);
        Plan.Division division = drawn(ground, wish(seed)).division();

        assertThat(Measures.of(ground, division, 0.1).parted()).isZero();
        assertThat(ground.apart())
                .allMatch(pair -> gridsAround(pair[0], ground, division) == 1
                        || division.grid(pair[0]) != division.grid(pair[1]));
        assertThat(drawn(minding(seed), wish(seed).threads(2)).division()).isEqualTo(division);
    }

    /** Where barriers lie by lot, a border there costs less than none: still every grid is whole, and the more they are worth the fewer are spanned. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void barriersBreakNoGrid(long seed) {
        int[] spanned = new int[2];
        for (int dear = 0; dear < 2; dear++) {
            Ground ground = Lattices.random(seed);
            SplittableRandom random = new SplittableRandom(seed);
            int given = ground.joins();
            for (int i = 0; i < given / 10; i++) {
                int join = random.nextInt(given);
                ground.joinAcross(ground.one(join), ground.other(join), 0, dear * 5);
            }
            Plan.Division division = drawn(ground, wish(seed)).division();
            Measures measures = Measures.of(ground, division, 0.1);

            assertThat(measures.empty() + measures.broken() + measures.crossing())
                    .isZero();
            spanned[dear] = (int) IntStream.range(0, ground.joins())
                    .filter(ground::isBarred)
                    .filter(j -> division.grid(ground.one(j)) == division.grid(ground.other(j)))
                    .count();
        }
        assertThat(spanned[1]).isLessThan(spanned[0]);
    }

    /** What was stopped goes on from where it is: never worse, whole as ever, and the same each time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPlanThatGoesOnGetsNoWorse(long seed) {
        for (double change : new double[] {0, 2}) {
            Ground ground = Lattices.random(seed);
            Plan first = drawn(ground, wish(seed).change(change).rounds(2));
            Kept kept = new Kept(first.division(), first.rounds());
            Plan on = on(ground, wish(seed).change(change).rounds(9), kept);

            assertThat(on.rounds()).isEqualTo(9);
            assertThat(on.cost()).isLessThanOrEqualTo(first.cost() * (1 + 1e-9) + 1e-6);
            Measures measures = Measures.of(ground, on.division(), 0.1);
            assertThat(measures.empty() + measures.broken() + measures.crossing())
                    .isZero();
            assertThat(on(Lattices.random(seed), wish(seed).change(change).rounds(9), kept)
                            .division())
                    .isEqualTo(on.division());
        }
    }

    private static Plan on(Ground ground, Wish wish, Kept kept) {
        return ((Drawn) Drawer.resume(ground, wish, kept, Watch.NONE)).plan();
    }

    /** Neighbours by lot are to be in one grid, and pairs of others of one community in two. */
    private static Ground minding(long seed) {
        Ground ground = Lattices.random(seed);
        SplittableRandom random = new SplittableRandom(seed);
        Set<Integer> free = new TreeSet<>(IntStream.range(0, ground.size())
                .boxed()
                .filter(u -> ground.fixed(u) == Ground.NONE)
                .toList());
        for (int i = 0; i < 6; i++) {
            int join = random.nextInt(ground.joins());
            int one = ground.one(join);
            int other = ground.other(join);
            if (free.contains(one) && free.contains(other) && ground.community(one) == ground.community(other)) {
                ground.together(one, other);
                free.removeAll(Set.of(one, other));
            }
        }
        for (int i = 0; i < 6; i++) {
            List<Integer> left = List.copyOf(free);
            int one = left.get(random.nextInt(left.size()));
            int other = left.get(random.nextInt(left.size()));
            if (one != other && ground.community(one) == ground.community(other)) {
                ground.apart(one, other);
                free.removeAll(Set.of(one, other));
            }
        }
        return ground;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void moreRoundsNeverMakeAPlanWorse(long seed) {
        List<Double> costs = new ArrayList<>();
        Watch watch = new Watch() {
            @Override
            public void drawn(int round, int of, double cost) {
                costs.add(cost);
            }
        };
        Plan plan = ((Drawn) Drawer.draw(Lattices.random(seed), wish(seed).rounds(12), watch)).plan();

        assertThat(costs).hasSize(13).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(plan.cost()).isEqualTo(costs.getLast());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPlanStoppedAfterSomeRoundsIsThePlanOfSoManyRounds(long seed) {
        int[] round = {0};
        Watch watch = new Watch() {
            @Override
            public boolean stops() {
                return round[0] == 3;
            }

            @Override
            public void drawn(int number, int of, double cost) {
                round[0] = number;
            }
        };
        Plan stopped = ((Drawn) Drawer.draw(Lattices.random(seed), wish(seed).rounds(9), watch)).plan();

        assertThat(stopped.rounds()).isEqualTo(3);
        assertThat(drawn(Lattices.random(seed), wish(seed).rounds(3)).division())
                .isEqualTo(stopped.division());
    }

    private static long gridsAround(int unit, Ground ground, Plan.Division division) {
        return IntStream.range(0, ground.size())
                .filter(u -> ground.community(u) == ground.community(unit))
                .map(division::grid)
                .distinct()
                .count();
    }

    private static Wish wish(long seed) {
        return Wish.grids(5 + (int) seed % 7).tolerance(0.1).seed(seed).rounds(2);
    }

    private static Plan drawn(Ground ground, Wish wish) {
        return ((Drawn) Drawer.draw(ground, wish, Watch.NONE)).plan();
    }
}
