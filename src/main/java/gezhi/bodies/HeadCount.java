package gezhi.bodies;

import java.time.LocalDate;

/**
 * How many members a body has on a day: as the register of members has them, or as the keeper counted them where no member is registered.
 *
 * @param full full members, 0 or more
 * @param all with probationary ones, not fewer than {@code full}
 * @param registered true when they were counted in the register of members
 */
public record HeadCount(LocalDate on, int full, int all, boolean registered) {

    /** As somebody counted them. */
    public HeadCount(LocalDate on, int full, int all) {
        this(on, full, all, false);
    }

    /** As the register of members has them. */
    public static HeadCount registered(LocalDate on, int full, int all) {
        return new HeadCount(on, full, all, true);
    }
}
