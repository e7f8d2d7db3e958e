package gezhi.planning.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.planning.draw.Drawing.Drawn;
import gezhi.planning.draw.Drawing.Reason;
import gezhi.planning.draw.Drawing.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawerTests {

    @Test
    void aSquareFallsIntoFourEvenQuarters() {
        Ground ground = Lattices.even(12, 12);

        Measures measures = measures(ground, drawn(ground, Wish.grids(4)));

        assertThat(measures.grids()).isEqualTo(4);
        assertThat(measures.mean()).isLessThan(0.02);
        assertThat(measures.cut()).isLessThanOrEqualTo(26);
        assertThat(measures.broken()).isZero();
        assertThat(measures.outside()).isEmpty();
    }

    @Test
    void gridsComeToAboutTheWishedWeight() {
        Ground ground = Lattices.even(20, 15);

        assertThat(drawn(ground, Wish.about(31)).division().grids()).isEqualTo(10);
    }

    @Test
    void eachCommunityGetsItsOwnShareOfTheGrids() {
        Ground ground = Lattices.even(12, 10);
        IntStream.range(0, 120).forEach(u -> ground.lie(u, u % 12 < 4 ? 0 : 1));

        Plan.Division division = drawn(ground, Wish.grids(6)).division();

        assertThat(measures(ground, division).crossing()).isZero();
        assertThat(IntStream.range(0, 120)
                        .filter(u -> ground.community(u) == 0)
                        .map(division::grid)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void everyPieceOfACommunityGetsAGrid() {
        Ground ground = new Ground(6);
        ground.join(0, 1, 1).join(2, 3, 1).join(3, 4, 1).join(4, 5, 1);

        Measures measures = measures(ground, drawn(ground, Wish.grids(2)));

        assertThat(measures.broken()).isZero();
        assertThat(measures.outside()).extracting(Measures.Outside::why).containsOnly(Measures.Why.PIECES);
        assertThat(Drawer.draw(ground, Wish.grids(1), Watch.NONE))
                .isEqualTo(new Refused(Reason.NOT_SO_MANY_GRIDS, Ground.NONE));
    }

    @Test
    void aUnitHeavierThanAGridStandsAloneAndTheOthersShareTheRest() {
        Ground ground = Lattices.even(9, 9);
        ground.weigh(40, 200);

        Plan.Division division = drawn(ground, Wish.grids(5).tolerance(0.1)).division();
        Measures measures = measures(ground, division);

        assertThat(IntStream.range(0, 81).filter(u -> division.grid(u) == division.grid(40)))
                .containsExactly(40);
        assertThat(measures.heaviest()).isEqualTo(200 / 56.0);
        assertThat(measures.outside()).extracting(Measures.Outside::why).containsOnly(Measures.Why.HEAVY_UNIT);
    }

    @Test
    void unitsToKeepTogetherShareAGrid() {
        Ground ground = Lattices.even(10, 10);
        IntStream.range(0, 9).forEach(i -> ground.together(i * 10 + 4, i * 10 + 14));

        assertThat(measures(ground, drawn(ground, Wish.grids(5))).parted()).isZero();
    }

    @Test
    void unitsToKeepApartDoNotShareAGrid() {
        Ground ground = Lattices.even(10, 10);
        IntStream.range(0, 5).forEach(i -> ground.apart(i * 20 + 4, i * 20 + 5));

        assertThat(measures(ground, drawn(ground, Wish.grids(4))).strangers()).isZero();
    }

    @Test
    void aFixedGridStaysAsItIsAndTheRestIsDrawnAroundIt() {
        Ground ground = Lattices.even(10, 10);
        List<Integer> park = List.of(44, 45, 54, 55);
        park.forEach(u -> ground.fix(u, 7));

        Plan.Division division = drawn(ground, Wish.grids(4)).division();

        assertThat(IntStream.range(0, 100).filter(u -> division.grid(u) == 4)).containsExactlyElementsOf(park);
        assertThat(measures(ground, division).grids()).isEqualTo(4);
        assertThat(measures(ground, division).broken()).isZero();
    }

    @Test
    void aGridRatherEndsAtARiver() {
        Ground ground = new Ground(64);
        for (int u = 0; u < 64; u++) {
            if (u % 8 < 7) {
                ground.join(u, u + 1, u % 8 == 2 ? -4 : 1);
            }
            if (u < 56) {
                ground.join(u, u + 8, 1);
            }
        }

        Plan.Division division = drawn(ground, Wish.grids(5).tolerance(0.2)).division();

        assertThat(IntStream.range(0, 8).filter(y -> division.grid(y * 8 + 2) == division.grid(y * 8 + 3)))
                .isEmpty();
    }

    @Test
    void todaysGridsStayWhereChangeIsDear() {
        Ground ground = Lattices.even(12, 12);
        // Today: stripes, of 3 and of 1.5 columns alike.
        IntStream.range(0, 144).forEach(u -> ground.today(u, u % 12 / 3));

        Wish wish = Wish.grids(4).tolerance(0.1);
        Measures kept = measures(ground, drawn(ground, wish.change(50)));
        Measures anew = measures(ground, drawn(ground, wish));

        assertThat(kept.moved()).isZero();
        assertThat(anew.moved()).isPositive();
        assertThat(anew.cut()).isLessThan(kept.cut());
    }

    @Test
    void onlyWhatMustChangeHandsDoesWhenOneGridIsSplit() {
        Ground ground = Lattices.even(12, 12);
        IntStream.range(0, 144).forEach(u -> ground.today(u, u % 12 < 6 ? 0 : u % 12 < 9 ? 1 : 2));

        Measures measures =
                measures(ground, drawn(ground, Wish.grids(4).tolerance(0.1).change(50)));

        assertThat(measures.moved()).isBetween(33.0, 39.0);
        assertThat(measures.mean()).isLessThan(0.1);
    }

    @Test
    void gridsOfTodayAreMergedWhenThereAreToBeFewer() {
        Ground ground = Lattices.even(12, 12);
        IntStream.range(0, 144).forEach(u -> ground.today(u, u % 12));

        Measures measures =
                measures(ground, drawn(ground, Wish.grids(6).tolerance(0.1).change(5)));

        assertThat(measures.moved()).isBetween(72.0, 76.0);
        assertThat(measures.broken()).isZero();
    }

    @Test
    void moreGridsThanUnitsAreRefused() {
        assertThat(Drawer.draw(Lattices.even(2, 2), Wish.grids(5), Watch.NONE))
                .isEqualTo(new Refused(Reason.NOT_SO_MANY_GRIDS, Ground.NONE));
        assertThat(Drawer.draw(new Ground(0), Wish.grids(1), Watch.NONE))
                .isEqualTo(new Refused(Reason.NOTHING_TO_DRAW, Ground.NONE));
    }

    @Test
    void setsThatCannotBeKeptTogetherAreRefused() {
        Ground far = Lattices.even(3, 3).together(0, 8);
        Ground across = Lattices.even(3, 3).lie(1, 1).together(0, 1);
        Ground both = Lattices.even(3, 3).together(0, 1).apart(0, 1);

        assertThat(Drawer.draw(far, Wish.grids(2), Watch.NONE)).isEqualTo(new Refused(Reason.TOGETHER_NOT_JOINED, 8));
        assertThat(Drawer.draw(across, Wish.grids(2), Watch.NONE)).isEqualTo(new Refused(Reason.TOGETHER_ACROSS, 1));
        assertThat(Drawer.draw(both, Wish.grids(2), Watch.NONE)).isEqualTo(new Refused(Reason.TOGETHER_AND_APART, 0));
    }

    @Test
    void aStoppedDrawingStillHasAWholePlan() {
        Ground ground = Lattices.even(30, 30);
        AtomicInteger asked = new AtomicInteger();
        Watch impatient = new Watch() {
            @Override
            public boolean stops() {
                return asked.incrementAndGet() > 3;
            }
        };

        Plan plan = ((Drawn) Drawer.draw(ground, Wish.grids(20), impatient)).plan();

        assertThat(plan.rounds()).isZero();
        assertThat(measures(ground, plan.division()).broken()).isZero();
        assertThat(measures(ground, plan.division()).empty()).isZero();
    }

    @Test
    void timeEndsTheImproving() {
        Plan plan = ((Drawn)
                        Drawer.draw(Lattices.even(10, 10), Wish.grids(5).within(Duration.ofMillis(50)), Watch.NONE))
                .plan();

        assertThat(plan.rounds()).isLessThan(Integer.MAX_VALUE);
    }

    @Test
    void aLimitOfTimeLeavesTheRoundsAsTheyWere() {
        Wish bounded = Wish.grids(5).rounds(4).atMost(Duration.ofMinutes(10));

        assertThat(drawn(Lattices.even(10, 10), bounded).rounds()).isEqualTo(4);
        assertThat(drawn(Lattices.even(10, 10), bounded.atMost(Duration.ZERO)).rounds())
                .isZero();
    }

    @Test
    void theWatchSeesEveryRound() {
        List<Integer> rounds = new ArrayList<>();
        Watch watch = new Watch() {
            @Override
            public void drawn(int round, int of, double cost) {
                rounds.add(round);
            }
        };

        Drawer.draw(Lattices.even(10, 10), Wish.grids(5).rounds(4), watch);

        assertThat(rounds).containsExactly(0, 1, 2, 3, 4);
    }

    private static Plan drawn(Ground ground, Wish wish) {
        return ((Drawn) Drawer.draw(ground, wish, Watch.NONE)).plan();
    }

    private static Measures measures(Ground ground, Plan plan) {
        return measures(ground, plan.division());
    }

    private static Measures measures(Ground ground, Plan.Division division) {
        return Measures.of(ground, division, 0.1);
    }
}
