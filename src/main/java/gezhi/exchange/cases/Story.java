package gezhi.exchange.cases;

import gezhi.cases.PastCase.Entry;
import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The journal of an old case as its dates tell it: what the old system did not date happened when the case came in, and what it closed was
 * fed back and verified at that moment.
 */
final class Story {

    private Story() {}

    /** A closed case without a date of closing is told as far as handling. */
    static List<Entry> of(OldCase old, UUID office) {
        Instant created = old.created();
        List<Entry> story = new ArrayList<>(List.of(Entry.of(created, Kind.REPORT, Step.DISCOVERED, null)));
        if (old.fate() == Fate.NEW) {
            return story;
        }
        if (old.fate() == Fate.REFUSED) {
            story.add(Entry.of(Optional.ofNullable(old.closed()).orElse(created), Kind.REFUSE, Step.REFUSED, null));
            return story;
        }
        story.add(Entry.of(created, Kind.COLLECT, Step.COLLECTED, null));
        story.add(Entry.of(created, Kind.DISPATCH, Step.DISPATCHED, office));
        if (old.fate() != Fate.DISPATCHED) {
            story.add(Entry.of(started(old), Kind.ACCEPT, Step.HANDLING, office));
        }
        @Nullable Instant closed = old.closed();
        if (old.fate() == Fate.CLOSED && closed != null) {
            @Nullable Instant due = due(old);
            story.add(Entry.fedBack(closed, office, due == null || !closed.isAfter(due)));
            story.add(Entry.of(closed, Kind.CONFIRM, Step.VERIFIED, office));
        }
        return story;
    }

    /** A date of completion that is not after the report was none: systems fill it in when they make the record. */
    static @Nullable Instant due(OldCase old) {
        @Nullable Instant due = old.due();
        return due != null && due.isAfter(old.created()) ? due : null;
    }

    /** Never before it came in nor after it was closed. */
    private static Instant started(OldCase old) {
        @Nullable Instant started = old.started();
        @Nullable Instant closed = old.closed();
        boolean fits =
                started != null && !started.isBefore(old.created()) && (closed == null || !started.isAfter(closed));
        return fits && started != null ? started : old.created();
    }
}
