package gezhi.whistles.loop;

import gezhi.deadlines.Deadline;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One office that is summoned.
 *
 * @param version how often it has moved; signals do not count
 * @param deadline until when it has to answer
 * @param signal the last that the clock has said: 0 nothing, 1 yellow, 2 red
 * @param expected when it said that it would be there
 * @param inTime whether it answered or came before the deadline broke; null while neither
 * @param rating null until it is rated
 */
public record Summons(
        UUID office,
        Step step,
        int version,
        Deadline deadline,
        int signal,
        @Nullable Instant expected,
        @Nullable Instant reported,
        @Nullable Instant arrived,
        @Nullable Instant left,
        @Nullable Boolean inTime,
        @Nullable Rating rating) {

    /** @param until how long it may be objected to */
    public record Rating(int stars, @Nullable UUID by, Instant at, Instant until) {}

    public static Summons of(UUID office, Deadline deadline) {
        return new Summons(office, Step.AWAITED, 1, deadline, 0, null, null, null, null, null, null);
    }

    Summons at(Step next) {
        return new Summons(
                office, next, version + 1, deadline, signal, expected, reported, arrived, left, inTime, rating);
    }

    /** @param when now, or when it was seen to be there */
    Summons reported(Instant at, Instant when) {
        return new Summons(office, step, version, deadline, signal, when, at, arrived, left, answered(at), rating);
    }

    Summons arrived(Instant at, Instant counted) {
        return new Summons(
                office, step, version, deadline, signal, expected, reported, at, left, answered(counted), rating);
    }

    Summons left(Instant at) {
        return new Summons(office, step, version, deadline, signal, expected, reported, arrived, at, inTime, rating);
    }

    Summons rated(Rating now) {
        return new Summons(office, step, version, deadline, signal, expected, reported, arrived, left, inTime, now);
    }

    Summons signalled(int said) {
        return new Summons(office, step, version, deadline, said, expected, reported, arrived, left, inTime, rating);
    }

    /** The first answer decides whether it was in time. */
    private Boolean answered(Instant at) {
        return inTime == null ? !deadline.isRedAt(at) : inTime;
    }

    /** Nobody is to be called absent before they are late: by the deadline, or by what they said themselves. */
    boolean isLate(Instant at) {
        return expected == null ? deadline.isRedAt(at) : at.isAfter(expected);
    }
}
