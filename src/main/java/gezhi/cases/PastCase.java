package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Step;
import gezhi.platform.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that happened elsewhere, with its story as told by its dates.
 *
 * @param source which system it comes from; with {@code sourceId} its identity for good
 * @param channel by which way it was reported, {@code IMPORT} when the old system does not say
 * @param due when the old system wanted it done; null when it did not say or no office has it
 * @param story at least the report; every entry must be a row of the loop's table
 */
public record PastCase(
        String source,
        String sourceId,
        Report.Channel channel,
        String category,
        Place place,
        String words,
        @Nullable Instant due,
        List<Entry> story) {

    /**
     * Who did it.
     *
     * @param role in which of the table's roles; {@code SYSTEM} when the old system does not say
     * @param person somebody with an account here; null for a visitor, and for people that this system does not know
     */
    public record By(Role role, @Nullable UUID person) {
        /** Nobody knows. */
        public static final By UNKNOWN = new By(Role.SYSTEM, null);
    }

    /**
     * One thing that happened.
     *
     * @param office whom it concerns: the office sent to, or the one that had the case
     * @param inTime for feedback only
     * @param rating for an evaluation only, 1 to 5
     */
    public record Entry(
            Instant at,
            Action.Kind action,
            Step to,
            @Nullable UUID office,
            @Nullable Boolean inTime,
            @Nullable Integer rating,
            String words,
            By by) {

        public static Entry of(Instant at, Action.Kind action, Step to, @Nullable UUID office) {
            return new Entry(at, action, to, office, null, null, "", By.UNKNOWN);
        }

        public static Entry fedBack(Instant at, UUID office, boolean inTime) {
            return new Entry(at, Action.Kind.FEED_BACK, Step.FED_BACK, office, inTime, null, "", By.UNKNOWN);
        }

        public Entry by(Role role, @Nullable UUID person) {
            return new Entry(at, action, to, office, inTime, rating, words, new By(role, person));
        }
    }

    public PastCase {
        story = withBreach(due, story);
        if (story.isEmpty() || story.getFirst().action() != Action.Kind.REPORT) {
            throw new IllegalArgumentException(
                    "The story of " + source + " " + sourceId + " does not begin with a report");
        }
    }

    /** A result that came after the deadline means that the deadline was broken while the office had the case: that is a fact of its own. */
    private static List<Entry> withBreach(@Nullable Instant due, List<Entry> story) {
        List<Entry> told = new ArrayList<>();
        boolean broken = due == null || story.stream().anyMatch(entry -> entry.action() == Action.Kind.BREACH);
        for (Entry entry : story) {
            if (!broken && due != null && Boolean.FALSE.equals(entry.inTime())) {
                int place = told.size();
                while (place > 0 && told.get(place - 1).at().isAfter(due)) {
                    place--;
                }
                if (place > 0 && told.get(place - 1).to().isOnTheClock()) {
                    Entry holder = told.get(place - 1);
                    told.add(place, Entry.of(due, Action.Kind.BREACH, holder.to(), holder.office()));
                    broken = true;
                }
            }
            told.add(entry);
        }
        return List.copyOf(told);
    }

    /** The last entry of a kind, if there is one. */
    public @Nullable Entry last(Action.Kind kind) {
        Entry last = null;
        for (Entry entry : story) {
            last = entry.action() == kind ? entry : last;
        }
        return last;
    }
}
