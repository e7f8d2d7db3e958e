package gezhi.planning.draw;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which unit is in which grid.
 *
 * @param cost what was made small: borders, deviations, change; only to be compared with plans of the same ground and wish
 * @param rounds how many rounds of improving went into it: with so many and the same seed it comes out again
 */
public record Plan(Division division, double cost, int rounds) {

    /** Grids by unit. */
    public static final class Division {
        private final int[] grid;
        private final int grids;

        /** @param grid 0 or more for each unit */
        public Division(int[] grid) {
            this.grid = grid.clone();
            int most = -1;
            for (int number : grid) {
                most = Math.max(most, number);
            }
            grids = most + 1;
        }

        public int grid(int unit) {
            return grid[unit];
        }

        public int size() {
            return grid.length;
        }

        /** One more than the highest number, so grids without units count too. */
        public int grids() {
            return grids;
        }

        public int[] toArray() {
            return grid.clone();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Division that && Arrays.equals(grid, that.grid);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(grid);
        }
    }
}
