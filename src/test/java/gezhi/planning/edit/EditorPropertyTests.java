package gezhi.planning.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.planning.draw.Ground;
import gezhi.planning.draw.Measures;
import gezhi.planning.draw.Plan;
import gezhi.planning.edit.Edited.Done;
import gezhi.planning.edit.Steps.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deeds by lot on grounds drawn by lot, with undo and redo between them. */
class EditorPropertyTests {
    private static final int WIDTH = 12;
    private static final int HEIGHT = 8;

    private SplittableRandom random = new SplittableRandom(0);

    /** The division after each step; a step's own number is its place here. */
    private final List<int[]> after = new ArrayList<>();

    private final List<Kind> kinds = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void rulesAlwaysHoldAndUndoingEverythingGivesTheFirstPlan(long seed) {
        random = new SplittableRandom(seed);
        Ground ground = ground();
        int[] first = first();
        after.add(first);
        int done = 0;
        for (int i = 0; i < 200; i++) {
            done += step(ground) ? 1 : 0;
        }
        assertThat(done).as("most lots are deeds").isGreaterThan(60);

        while (turn(Kind.UNDO)) {
            assertKept(ground, after.getLast());
        }
        assertThat(after.getLast()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsUndoneComesBackAsItWas(long seed) {
        random = new SplittableRandom(seed);
        Ground ground = ground();
        after.add(first());
        for (int i = 0; i < 60; i++) {
            deed(ground);
        }
        int[] last = after.getLast();

        while (turn(Kind.UNDO)) {
            assertThat(after.getLast()).isNotNull();
        }
        while (turn(Kind.REDO)) {
            assertThat(after.getLast()).isNotNull();
        }

        assertThat(after.getLast()).isEqualTo(last);
    }

    private boolean step(Ground ground) {
        boolean done = switch (random.nextInt(5)) {
            case 0 -> turn(Kind.UNDO);
            case 1 -> turn(Kind.REDO);
            default -> deed(ground);
        };
        assertKept(ground, after.getLast());
        return done;
    }

    private boolean turn(Kind kind) {
        Steps steps = Steps.of(kinds);
        var number = kind == Kind.UNDO ? steps.toUndo() : steps.toRedo();
        if (number.isEmpty()) {
            return false;
        }
        int[] from = after.get(kind == Kind.UNDO ? number.getAsInt() : number.getAsInt() - 1);
        int[] to = after.get(kind == Kind.UNDO ? number.getAsInt() - 1 : number.getAsInt());
        int[] now = after.getLast().clone();
        for (int u = 0; u < now.length; u++) {
            if (from[u] != to[u]) {
                assertThat(now[u]).as("what is turned is as the step left it").isEqualTo(from[u]);
                now[u] = to[u];
            }
        }
        kinds.add(kind);
        after.add(now);
        return true;
    }

    private boolean deed(Ground ground) {
        int[] now = after.getLast();
        Edit edit = edit(now);
        Kind kind = switch (edit) {
            case Edit.Put _ -> Kind.PUT;
            case Edit.Carve _ -> Kind.CARVE;
            case Edit.Merge _ -> Kind.MERGE;
            case Edit.Halve _ -> Kind.HALVE;
        };
        if (!(new Editor(ground, now).apply(edit) instanceof Done(int[] grids))) {
            return false;
        }
        assertThat(grids).isNotEqualTo(now);
        kinds.add(kind);
        after.add(grids);
        return true;
    }

    private Edit edit(int[] now) {
        int unit = random.nextInt(now.length);
        int beside = Math.min(now.length - 1, unit + (random.nextBoolean() ? 1 : WIDTH));
        Set<Integer> some = IntStream.of(unit, random.nextBoolean() ? beside : unit)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        return switch (random.nextInt(6)) {
            case 0 -> new Edit.Carve(some);
            case 1 -> new Edit.Merge(now[unit], now[beside]);
            case 2 -> new Edit.Halve(now[unit]);
            default -> new Edit.Put(some, now[random.nextBoolean() ? beside : Math.max(0, unit - 1)]);
        };
    }

    private static void assertKept(Ground ground, int[] grids) {
        int[] numbers = Arrays.stream(grids).distinct().sorted().toArray();
        int[] compact = Arrays.stream(grids)
                .map(number -> Arrays.binarySearch(numbers, number))
                .toArray();
        Measures measures = Measures.of(ground, new Plan.Division(compact), 0.1);
        assertThat(measures.broken() + measures.crossing() + measures.empty()).isZero();
        assertThat(measures.parted()).as("together").isZero();
        assertThat(measures.strangers()).as("apart").isZero();
        for (int u = 0; u < grids.length; u++) {
            assertThat(grids[u] == 1).as("dedicated").isEqualTo(ground.fixed(u) != Ground.NONE);
        }
    }

    /** Two communities side by side, with a dedicated grid in a corner, and in each units to keep together and apart. */
    private Ground ground() {
        Ground ground = new Ground(WIDTH * HEIGHT);
        for (int u = 0; u < ground.size(); u++) {
            int x = u % WIDTH;
            ground.weigh(u, random.nextInt(60)).lie(u, x * 2 / WIDTH);
            if (x < 2 && u < 2 * WIDTH) {
                ground.fix(u, 0);
            }
            if (x + 1 < WIDTH) {
                ground.join(u, u + 1, 1);
            }
            if (u + WIDTH < ground.size()) {
                ground.join(u, u + WIDTH, 1);
            }
        }
        return ground.together(62, 63, 75).together(20, 32).apart(28, 64).apart(21, 81);
    }

    /** The dedicated grid is 1; each community has two others, one above the other. */
    private static int[] first() {
        return IntStream.range(0, WIDTH * HEIGHT)
                .map(u -> u % WIDTH < 2 && u < 2 * WIDTH ? 1 : 2 + u % WIDTH * 2 / WIDTH * 2 + u / WIDTH * 2 / HEIGHT)
                .toArray();
    }
}
