package gezhi.planning.edit;

import java.util.Set;

/** One thing that a hand does. Units are numbers in the ground; grids are the plan's own numbers, from 1. */
public sealed interface Edit {
    /** Units into a grid that is there; of a grid that loses all its units nothing is left. */
    record Put(Set<Integer> units, int grid) implements Edit {}

    /** Units, from one grid or several, become a grid of their own. */
    record Carve(Set<Integer> units) implements Edit {}

    /** Two grids side by side become one, which keeps the first one's number. */
    record Merge(int grid, int other) implements Edit {}

    /** A grid is cut in two of about the same weight, by the program; the half with its first unit keeps the number. */
    record Halve(int grid) implements Edit {}
}
