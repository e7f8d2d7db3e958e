package gezhi.planning.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.planning.draw.Ground;
import gezhi.planning.edit.Edited.Done;
import gezhi.planning.edit.Edited.Not;
import gezhi.planning.edit.Edited.Why;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Twelve units in three rows of four; the two columns on the left are grid 1, the next is grid 2, the last is the dedicated grid 3. A thirteenth, grid
 * 4, lies beside unit 4 in another community.
 */
class EditorTests {
    private static final int[] GRIDS = {1, 1, 2, 3, 1, 1, 2, 3, 1, 1, 2, 3, 4};

    private final Ground ground = new Ground(13);

    EditorTests() {
        for (int u = 0; u < 12; u++) {
            if (u % 4 < 3) {
                ground.join(u, u + 1, 1);
            } else {
                ground.fix(u, 3);
            }
            if (u < 8) {
                ground.join(u, u + 4, 1);
            }
        }
        ground.join(4, 12, 1).lie(12, 1);
    }

    @Test
    void aUnitGoesToTheGridBesideIt() {
        assertThat(done(new Edit.Put(Set.of(5), 2))).containsExactly(1, 1, 2, 3, 1, 2, 2, 3, 1, 1, 2, 3, 4);
    }

    @Test
    void ofAGridWhoseUnitsAllGoNothingIsLeft() {
        assertThat(done(new Edit.Put(Set.of(2, 6, 10), 1))).doesNotContain(2);
    }

    @Test
    void aUnitThatDoesNotTouchTheGridDoesNotGoThere() {
        assertThat(apply(new Edit.Put(Set.of(4), 2))).isEqualTo(new Not(Why.BROKEN, 2));
    }

    @Test
    void noGridIsLeftInPieces() {
        assertThat(apply(new Edit.Put(Set.of(4, 5), 2))).isEqualTo(new Not(Why.BROKEN, 1));
        assertThat(apply(new Edit.Carve(Set.of(6)))).isEqualTo(new Not(Why.BROKEN, 2));
    }

    @Test
    void whatIsTakenUpAgainObeysTheSameRules() {
        Editor editor = new Editor(ground, GRIDS);
        int[] broken = GRIDS.clone();
        broken[4] = 2;
        broken[5] = 2;
        assertThat(editor.turn(broken)).isEqualTo(new Not(Why.BROKEN, 1));
        int[] whole = GRIDS.clone();
        whole[5] = 2;
        assertThat(((Done) editor.turn(whole)).grids()).containsExactly(whole);
    }

    @Test
    void noGridCrosses() {
        assertThat(apply(new Edit.Put(Set.of(12), 1))).isEqualTo(new Not(Why.OTHER_COMMUNITY, 1));
        assertThat(apply(new Edit.Carve(Set.of(4, 12)))).isEqualTo(new Not(Why.OTHER_COMMUNITY, 5));
        assertThat(apply(new Edit.Merge(1, 4))).isEqualTo(new Not(Why.OTHER_COMMUNITY, 1));
    }

    @Test
    void dedicatedGridsStay() {
        assertThat(apply(new Edit.Put(Set.of(3), 2))).isEqualTo(new Not(Why.DEDICATED, 3));
        assertThat(apply(new Edit.Put(Set.of(2), 3))).isEqualTo(new Not(Why.DEDICATED, 3));
        assertThat(apply(new Edit.Carve(Set.of(3)))).isEqualTo(new Not(Why.DEDICATED, 3));
        assertThat(apply(new Edit.Merge(2, 3))).isEqualTo(new Not(Why.DEDICATED, 3));
        assertThat(apply(new Edit.Halve(3))).isEqualTo(new Not(Why.DEDICATED, 3));
    }

    @Test
    void unitsOfTwoGridsBecomeOneOfTheirOwn() {
        assertThat(done(new Edit.Carve(Set.of(1, 2)))).containsExactly(1, 5, 5, 3, 1, 1, 2, 3, 1, 1, 2, 3, 4);
    }

    @Test
    void neighboursMergeUnderTheFirstNumber() {
        assertThat(done(new Edit.Merge(2, 1))).containsExactly(2, 2, 2, 3, 2, 2, 2, 3, 2, 2, 2, 3, 4);
    }

    @Test
    void gridsThatDoNotTouchDoNotMerge() {
        int[] three = {1, 2, 5, 3, 1, 2, 5, 3, 1, 2, 5, 3, 4};

        assertThat(new Editor(ground, three).apply(new Edit.Merge(1, 5))).isEqualTo(new Not(Why.NOT_SIDE_BY_SIDE, 5));
    }

    @Test
    void aGridIsCutInTwoEvenHalves() {
        int[] after = done(new Edit.Halve(1));

        assertThat(Arrays.stream(after).filter(grid -> grid == 1).count()).isEqualTo(3);
        assertThat(Arrays.stream(after).filter(grid -> grid == 5).count()).isEqualTo(3);
        assertThat(after[0]).isEqualTo(1);
    }

    @Test
    void unitsToKeepTogetherGoTogetherOrStay() {
        ground.together(1, 5);

        assertThat(apply(new Edit.Put(Set.of(5), 2))).isEqualTo(new Not(Why.PARTED, 1));
        assertThat(apply(new Edit.Carve(Set.of(1)))).isEqualTo(new Not(Why.PARTED, 1));
        assertThat(done(new Edit.Put(Set.of(1, 5), 2))).containsExactly(1, 2, 2, 3, 1, 2, 2, 3, 1, 1, 2, 3, 4);
        assertThat(done(new Edit.Carve(Set.of(1, 5)))).contains(5);
    }

    @Test
    void aCutDoesNotPartThem() {
        ground.together(0, 1).together(8, 9);
        int[] after = done(new Edit.Halve(1));
        assertThat(after[1]).isEqualTo(after[0]);
        assertThat(after[9]).isEqualTo(after[8]);

        ground.together(0, 4, 8, 5);
        assertThat(apply(new Edit.Halve(1))).isEqualTo(new Not(Why.PARTED, 1));
    }

    @Test
    void unitsToKeepApartDoNotMeet() {
        ground.apart(0, 6);

        assertThat(apply(new Edit.Merge(1, 2))).isEqualTo(new Not(Why.JOINED, 1));
        assertThat(apply(new Edit.Put(Set.of(0, 1), 2))).isEqualTo(new Not(Why.JOINED, 2));
        assertThat(done(new Edit.Put(Set.of(5), 2))).contains(2);
        int[] met = GRIDS.clone();
        Arrays.setAll(met, u -> met[u] == 2 ? 1 : met[u]);
        assertThat(new Editor(ground, GRIDS).turn(met)).isEqualTo(new Not(Why.JOINED, 1));
    }

    @Test
    void whatChangesNothingOrIsNotThereIsSaid() {
        assertThat(apply(new Edit.Put(Set.of(2), 2))).isEqualTo(new Not(Why.NO_CHANGE, 2));
        assertThat(apply(new Edit.Carve(Set.of(2, 6, 10)))).isEqualTo(new Not(Why.NO_CHANGE, 0));
        assertThat(apply(new Edit.Put(Set.of(), 2))).isEqualTo(new Not(Why.NOTHING_CHOSEN, 0));
        assertThat(apply(new Edit.Put(Set.of(-1), 2))).isEqualTo(new Not(Why.NOT_THERE, 0));
        assertThat(apply(new Edit.Put(Set.of(1), 9))).isEqualTo(new Not(Why.NOT_THERE, 9));
        assertThat(apply(new Edit.Carve(Set.of()))).isEqualTo(new Not(Why.NOTHING_CHOSEN, 0));
        assertThat(apply(new Edit.Merge(1, 9))).isEqualTo(new Not(Why.NOT_THERE, 9));
        assertThat(apply(new Edit.Merge(1, 1))).isEqualTo(new Not(Why.NOTHING_CHOSEN, 0));
        assertThat(apply(new Edit.Halve(9))).isEqualTo(new Not(Why.NOT_THERE, 9));
        assertThat(apply(new Edit.Halve(4))).isEqualTo(new Not(Why.ONE_UNIT, 4));
    }

    private Edited apply(Edit edit) {
        return new Editor(ground, GRIDS).apply(edit);
    }

    private int[] done(Edit edit) {
        Edited edited = apply(edit);
        assertThat(edited).isInstanceOf(Done.class);
        return ((Done) edited).grids();
    }
}
