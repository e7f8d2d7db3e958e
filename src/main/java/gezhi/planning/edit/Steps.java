package gezhi.planning.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which step is undone and which done again next, from the journal of all steps. To undo is a step of its own, so nothing is ever taken out of the
 * journal; what was undone can be done again until something else is done.
 */
public final class Steps {
    private final Deque<Integer> done = new ArrayDeque<>();
    private final Deque<Integer> undone = new ArrayDeque<>();

    private Steps() {}

    /** What a step is. */
    public enum Kind {
        PUT,
        CARVE,
        MERGE,
        HALVE,
        UNDO,
        REDO
    }

    /** @param kinds of steps 1, 2, 3 and so on */
    public static Steps of(List<Kind> kinds) {
        Steps steps = new Steps();
        int number = 0;
        for (Kind kind : kinds) {
            number++;
            switch (kind) {
                case UNDO -> steps.undone.push(steps.done.pop());
                case REDO -> steps.done.push(steps.undone.pop());
                case PUT, CARVE, MERGE, HALVE -> {
                    steps.done.push(number);
                    steps.undone.clear();
                }
            }
        }
        return steps;
    }

    /** The step that is undone next: the last one done. */
    public OptionalInt toUndo() {
        return done.isEmpty() ? OptionalInt.empty() : OptionalInt.of(done.peek());
    }

    /** The step that is done again next: the last one undone. */
    public OptionalInt toRedo() {
        return undone.isEmpty() ? OptionalInt.empty() : OptionalInt.of(undone.peek());
    }
}
