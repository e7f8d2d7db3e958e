package gezhi.cases;

import gezhi.cases.forms.Reply;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.CaseState;
import gezhi.cases.loop.Step;
import gezhi.deadlines.Deadline;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the case page shows.
 *
 * @param replies to what the reporter was asked, by the form of the day; empty when nothing was replied
 * @param buttons the deeds this person may do now, the likely one first
 * @param contact masked; null when there is none or the scope may not see it
 * @param reporter the person who reported it, null for a visitor
 */
public record CaseFile(
        CaseRow row,
        @Nullable Deadline deadline,
        @Nullable UUID reporter,
        @Nullable Contact contact,
        List<Entry> timeline,
        List<Action.Kind> buttons,
        List<Reply> replies) {

    /**
     * @param photos ids, in the order in which they were sent
     * @param before those among them that show a micro-matter before it was done on the spot
     */
    public record Entry(JournalEntry entry, List<UUID> photos, List<UUID> before, Shift deadline) {
        public Entry {
            photos = List.copyOf(photos);
            before = List.copyOf(before);
        }
    }

    /**
     * What a deed did to the deadline of the office.
     *
     * @param before until when it was to be done; null when there was no deadline
     * @param after until when it is now; null when there is none or the clock stands. Both null when it stayed
     */
    public record Shift(@Nullable Instant before, @Nullable Instant after) {
        public static Shift of(CaseState before, CaseState after) {
            Instant was = due(before);
            Instant is = due(after);
            return Objects.equals(was, is) ? new Shift(null, null) : new Shift(was, is);
        }

        /** Until when the office has to be done; a parked case waits without a clock. */
        private static @Nullable Instant due(CaseState state) {
            Deadline deadline = state.deadline();
            return deadline == null || state.step() == Step.PARKED ? null : deadline.due();
        }
    }

    /** Photos of a micro-matter, to be looked at side by side; both are empty for what an office does. */
    public record Pair(List<UUID> before, List<UUID> after) {
        static final Pair NONE = new Pair(List.of(), List.of());
    }

    public CaseFile {
        timeline = List.copyOf(timeline);
        buttons = List.copyOf(buttons);
        replies = List.copyOf(replies);
    }

    /** What the deed of this entry was like before and after, as far as the scope sees it; what was photographed earlier where it has no photos of before. */
    public Pair pair(Entry done) {
        if (done.entry().action() != Action.Kind.SELF_HANDLE) {
            return Pair.NONE;
        }
        List<UUID> earlier = timeline.stream()
                .filter(each -> each.entry().seq() < done.entry().seq())
                .flatMap(each -> each.before().stream())
                .toList();
        return new Pair(
                done.before().isEmpty() ? earlier : done.before(),
                done.photos().stream()
                        .filter(photo -> !done.before().contains(photo))
                        .toList());
    }

    /** What the reporter is told once the case has come to an end: why it was not filed or is void, or what was done about it once that was verified. */
    public Optional<Entry> result() {
        Step step = row.step();
        Action.Kind wanted = switch (step) {
            case REFUSED -> Action.Kind.REFUSE;
            case VOIDED -> Action.Kind.VOID;
            default -> Action.Kind.FEED_BACK;
        };
        return timeline.stream()
                .filter(_ -> !step.isOpen())
                .filter(each -> each.entry().action() == wanted
                        || wanted == Action.Kind.FEED_BACK && each.entry().action() == Action.Kind.SELF_HANDLE)
                .reduce((_, later) -> later);
    }

    /** When each step was last reached, for the stepper. */
    public Map<Step, Instant> reached() {
        Map<Step, Instant> reached = new EnumMap<>(Step.class);
        timeline.stream()
                .map(Entry::entry)
                .filter(JournalEntry::isMove)
                .forEach(entry -> reached.put(entry.to(), entry.at()));
        return reached;
    }
}
