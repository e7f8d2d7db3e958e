package gezhi.activities;

import gezhi.activities.loop.Action;
import gezhi.activities.loop.Activity;
import gezhi.activities.loop.Actor;
import gezhi.activities.loop.Attendee;
import gezhi.activities.loop.Loop;
import gezhi.activities.loop.SignUp;
import gezhi.activities.store.ActivityReads;
import gezhi.activities.store.ActivityStore;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Activities, which everybody reads, with the sign-ups that the scope at hand sees. */
@Service
@Transactional(readOnly = true)
public class ActivityQueries {
    private static final int SHOWN = 30;
    private static final int MOST_IN_CALENDAR = 500;
    private static final Duration CALENDAR_BACK = Duration.ofDays(60);

    private final ActivityReads reads;
    private final ActivityStore store;
    private final Attendees attendees;
    private final Divisions divisions;
    private final Clock clock;

    ActivityQueries(ActivityReads reads, ActivityStore store, Attendees attendees, Divisions divisions, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.attendees = attendees;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Which activities a list has. */
    public enum Heap {
        /** Not over and not cancelled, the soonest first. */
        UPCOMING,
        /** Over, and not everybody is confirmed: for the desk, the oldest first. */
        TO_CONFIRM,
        /** The newest first. */
        ALL,
        /** Those for which the reader has signed up, the newest first. */
        MINE
    }

    /**
     * A page of the list.
     *
     * @param division whose activities; what its street has for everybody is among those to come
     * @param after key of the page before, empty for the first
     */
    public Slice<ActivityRow> list(Heap heap, String division, String after) {
        boolean newest = heap == Heap.ALL || heap == Heap.MINE;
        RowKey key = RowKey.of(after, newest ? RowKey.NEWEST : RowKey.OLDEST);
        return Slice.of(
                reads.page(heap, division, above(division), key, clock.instant(), SHOWN + 1),
                SHOWN,
                row -> new RowKey(row.begins(), row.id()).text());
    }

    /** What the calendar of a division shows: since 60 days ago, at most 500. */
    public List<ActivityRow> listOfCalendar(String division) {
        return reads.listSince(division, above(division), since(), MOST_IN_CALENDAR);
    }

    /** What the calendar of a person shows, as far as the scope sees. */
    public List<ActivityRow> listOfPerson(UUID person) {
        return reads.listOf(person, since(), MOST_IN_CALENDAR);
    }

    private Instant since() {
        return clock.instant().minus(CALENDAR_BACK);
    }

    /** In SQL a list is never empty. */
    private List<String> above(String division) {
        List<String> above = divisions.path(division).stream()
                .map(Division::code)
                .filter(code -> code.length() < division.length())
                .toList();
        return above.isEmpty() ? List.of("") : above;
    }

    /** How many come later of those announced together with it, and are not cancelled. */
    public int countFollowing(UUID id) {
        return store.listFollowing(id).size();
    }

    public Optional<ActivityRow> findRow(UUID id) {
        return reads.find(id);
    }

    /** The page of an activity, and the buttons that this person may press. */
    public Optional<ActivityFile> find(UUID id) {
        return reads.find(id).flatMap(row -> store.find(id).map(activity -> file(row, activity)));
    }

    private ActivityFile file(ActivityRow row, Activity activity) {
        Instant at = clock.instant();
        Actor actor = Attendees.actor();
        @Nullable Attendee me = actor.person() == null ? null : attendees.me().orElse(null);
        @Nullable SignUp mine = activity.of(actor.person()).orElse(null);
        Map<UUID, List<Action.Kind>> about = activity.signUps().stream()
                .collect(Collectors.toMap(SignUp::id, each -> Loop.open(activity, each, actor, at)));
        return new ActivityFile(
                row,
                activity,
                mine,
                mine == null ? 0 : reads.before(row.id()),
                reads.code(row.id()),
                Scoped.current().person() == null ? List.of() : reads.journal(row.id()),
                Loop.open(activity, actor, me, at),
                about);
    }
}
