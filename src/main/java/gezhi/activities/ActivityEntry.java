package gezhi.activities;

import gezhi.activities.loop.Action;
import gezhi.activities.loop.Step;
import gezhi.platform.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal: what happened, once and for all.
 *
 * @param seq from 1, without gaps
 * @param signUp whom it concerns; null for the activity as a whole
 * @param from null for the first
 * @param actor null for the program
 * @param minutes that were confirmed
 */
public record ActivityEntry(
        UUID activity,
        int seq,
        Instant at,
        Action.Kind action,
        @Nullable UUID signUp,
        @Nullable Step from,
        Step to,
        @Nullable UUID actor,
        Role role,
        String words,
        @Nullable Integer minutes) {}
