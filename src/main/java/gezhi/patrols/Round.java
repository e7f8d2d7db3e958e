package gezhi.patrols;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody went round, and what they saw. Written once, at its end; only the report that comes of a problem is added later. */
public record Round(
        UUID id, UUID plan, String grid, UUID walker, Instant startedAt, Instant endedAt, List<Sighting> sightings) {
    public static final int LONGEST_WORDS = 400;

    public Round {
        sightings = List.copyOf(sightings);
    }

    /** What was found at a place. */
    public enum Finding {
        FINE,
        PROBLEM,
        /** Could not be looked at: locked, under water, no time. */
        NOT_SEEN
    }

    /**
     * @param place its name at the time
     * @param report key of the report that came of the problem, see {@link gezhi.cases.Report#key}; null while there is none
     * @param at noted only by policy, and only when pressed for
     */
    public record Sighting(
            String place,
            Finding finding,
            String words,
            @Nullable UUID report,
            @Nullable Position at) {}

    /** WGS-84. */
    public record Position(double lon, double lat) {}
}
