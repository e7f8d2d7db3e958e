package gezhi.organizations;

import java.util.UUID;

/** Told by modules that hand things to offices: an office that has something in hand is not closed, or nobody could finish it. */
public interface InHand {

    /** Whether the office of the city at hand still has something to do. */
    boolean has(UUID office);
}
