package gezhi.whistles;

import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.whistles.loop.Loop;
import gezhi.whistles.loop.Whistle;
import gezhi.whistles.store.WhistleReads;
import gezhi.whistles.store.WhistleStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whistles as the scope at hand sees them: whoever may not see one finds none. */
@Service
@Transactional(readOnly = true)
public class WhistleQueries {
    private static final int SHOWN = 30;

    private final WhistleReads reads;
    private final WhistleStore store;
    private final Situations situations;
    private final Clock clock;

    WhistleQueries(WhistleReads reads, WhistleStore store, Situations situations, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.situations = situations;
        this.clock = clock;
    }

    /** Which whistles a list has. */
    public enum Heap {
        /** Still blown. */
        OPEN,
        /** Ended, and offices wait to be rated. */
        TO_RATE,
        /** An office objects to its rating, which somebody else decides on. */
        OBJECTED,
        ALL
    }

    /**
     * A page of a list, newest first.
     *
     * @param caseId those of one case only; null for all
     * @param after key of the page before, empty for the first
     */
    public Slice<WhistleRow> list(Heap heap, @Nullable UUID caseId, String after) {
        List<WhistleRow> found = reads.page(heap, caseId, RowKey.of(after, RowKey.NEWEST), SHOWN + 1);
        Slice<WhistleRow> slice = Slice.of(found, SHOWN, row -> new RowKey(row.blownAt(), row.id()).text());
        var called = reads.called(slice.rows().stream().map(WhistleRow::id).toList());
        return slice.map(row -> row.with(called.getOrDefault(row.id(), List.of())));
    }

    public long count(Heap heap) {
        return reads.count(heap);
    }

    /** How many whistles wait for an answer of the office of the scope at hand. */
    public long countAwaited() {
        UUID office = Scoped.current().office();
        return office == null ? 0 : reads.countAwaited(office);
    }

    /** The page of a whistle, and the buttons that this person may press. */
    public Optional<WhistleFile> find(UUID id) {
        return reads.find(id).flatMap(row -> store.find(id).map(whistle -> file(row, whistle)));
    }

    /** The rates of a division and of those directly under it, in order of code, within the scope at hand. */
    public List<WhistleRate> rates() {
        Scope scope = Scoped.current();
        return scope.subtree().isEmpty()
                ? List.of()
                : reads.rates(
                        scope.subtree(),
                        clock.instant().minus(situations.numbers().rateSpan()));
    }

    private WhistleFile file(WhistleRow row, Whistle whistle) {
        UUID id = whistle.id();
        return new WhistleFile(
                row.with(reads.called(List.of(id)).getOrDefault(id, List.of())),
                whistle,
                reads.ratingWords(id),
                reads.journal(id),
                Loop.open(whistle, Blowing.actor(Scoped.current()), clock.instant()));
    }
}
