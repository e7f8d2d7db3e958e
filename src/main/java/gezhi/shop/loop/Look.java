package gezhi.shop.loop;

import gezhi.platform.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions look at.
 *
 * @param chance of a reservation to be made; null afterwards
 * @param state of one that is there; null before
 */
public record Look(
        Who who, @Nullable Chance chance, @Nullable State state, Instant at) {

    /**
     * @param taker the reservation is their own
     * @param keeps the shop is the one of their desk
     * @param handedOver it was they who handed it over
     */
    public record Who(Role role, boolean taker, boolean keeps, boolean handedOver) {}

    /**
     * @param on the city has points
     * @param inReach their community is one of those for whom it is
     * @param offered today lies within its days
     * @param left pieces that are not promised
     * @param had pieces that the person reserved in the calendar month and did not give up, at most {@code monthly}
     * @param free points
     * @param price points, above 0
     */
    public record Chance(
            boolean on, boolean inReach, boolean offered, int left, int had, int monthly, long free, int price) {}

    /** @param returnUntil null before it was handed over */
    public record State(Step step, Instant until, @Nullable Instant returnUntil) {}
}
