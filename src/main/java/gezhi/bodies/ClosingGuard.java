package gezhi.bodies;

import java.util.UUID;

/** Whose members would be left in a body that is closed; whichever module has a register of members declares a bean. */
public interface ClosingGuard {

    /**
     * How many members the body itself has, without what stands under it; zero or more. Until the end of the transaction at hand nobody
     * else comes into any body of the city, so that the answer holds when the body is closed.
     */
    int countRemaining(UUID body);
}
