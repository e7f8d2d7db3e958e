package gezhi.planning;

import java.time.Instant;
import java.util.UUID;

/** What somebody said of a plan. */
record PlanComment(UUID id, String words, UUID by, Instant at) {
    static final int LONGEST = 1000;
}
