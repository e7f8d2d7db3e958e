package gezhi.whistles;

import gezhi.platform.Role;
import gezhi.whistles.loop.Action;
import gezhi.whistles.loop.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal: what happened, once and for all.
 *
 * @param seq from 1, without gaps
 * @param office whom it concerns; null for the whistle as a whole
 * @param from null for the first
 * @param inTime for the first answer of an office
 * @param stars for a rating
 */
public record WhistleEntry(
        UUID whistle,
        int seq,
        Instant at,
        Action.Kind action,
        @Nullable UUID office,
        @Nullable Step from,
        Step to,
        String division,
        @Nullable UUID actor,
        Role role,
        String words,
        @Nullable Boolean inTime,
        @Nullable Integer stars) {}
