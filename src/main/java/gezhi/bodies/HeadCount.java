package gezhi.bodies;

import java.time.LocalDate;

/**
 * How many members a body has, as its keeper counted them on a day. A register of members will count by itself; until then this is what
 * there is.
 *
 * @param full full members, 0 or more
 * @param all with probationary ones, not fewer than {@code full}
 */
public record HeadCount(LocalDate on, int full, int all) {}
