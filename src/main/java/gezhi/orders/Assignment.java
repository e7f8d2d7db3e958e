package gezhi.orders;

import gezhi.orders.assign.Choice;
import gezhi.orders.assign.Tally;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Orders of the next days assigned together, as it is kept: until its maker asks for another, a day at the most.
 *
 * @param versions of the orders as they were looked at, the soonest first
 * @param greedy one after another; null as long as it is not there
 * @param solved the solver's, never worse; null as long as it is not there
 */
public record Assignment(
        UUID id,
        Wish wish,
        AssignState state,
        boolean cancelAsked,
        Instant madeAt,
        @Nullable Instant endedAt,
        Map<UUID, Integer> versions,
        @Nullable Proposal greedy,
        @Nullable Proposal solved) {

    /**
     * What is asked for.
     *
     * @param days orders that begin within so many days, 1 to 14
     * @param seconds the solver has, 1 to 300
     * @param seed for the solver; 0 and more
     */
    public record Wish(int days, int seconds, long seed) {
        public static final int MOST_DAYS = 14;
        public static final int MOST_SECONDS = 300;

        public boolean fits() {
            return days >= 1 && days <= MOST_DAYS && seconds >= 1 && seconds <= MOST_SECONDS && seed >= 0;
        }
    }

    /** Who is chosen for which order, and what that is worth. */
    public record Proposal(Choice choice, Tally tally) {}

    /** Whose choice. */
    public enum Way {
        GREEDY,
        SOLVED
    }

    public @Nullable Proposal of(Way way) {
        return way == Way.GREEDY ? greedy : solved;
    }
}
