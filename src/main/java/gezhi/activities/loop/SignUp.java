package gezhi.activities.loop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's sign-up.
 *
 * @param seq the place in the line, lower comes first
 * @param tries how often a code was typed, at most {@link Loop#MOST_TRIES}
 * @param minutes that were confirmed; null before
 * @param record in the register of services; null before
 * @param settledAt when it was confirmed; null before
 */
public record SignUp(
        UUID id,
        Step step,
        int version,
        int seq,
        UUID volunteer,
        UUID person,
        String name,
        boolean account,
        Instant at,
        int tries,
        @Nullable Integer minutes,
        @Nullable UUID record,
        @Nullable Instant settledAt) {
    static SignUp of(UUID id, Step step, int seq, Attendee who, Instant at) {
        return new SignUp(
                id, step, 1, seq, who.volunteer(), who.person(), who.name(), who.account(), at, 0, null, null, null);
    }

    SignUp at(Step to) {
        return new SignUp(
                id, to, version + 1, seq, volunteer, person, name, account, at, tries, minutes, record, settledAt);
    }

    SignUp confirmed(int given, UUID under, Instant when) {
        return new SignUp(id, step, version, seq, volunteer, person, name, account, at, tries, given, under, when);
    }
}
