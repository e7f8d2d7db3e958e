package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Bond;
import gezhi.cases.loop.Refusal;
import gezhi.cases.store.BondStore;
import gezhi.cases.store.MergeStore.Relative;
import gezhi.platform.scope.Scoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Cases that have to do with each other: said by people, of no effect on what becomes of either, and taken back by a press. */
@Service
public class Bonds {
    private final Cases cases;
    private final CaseQueries queries;
    private final BondStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    Bonds(Cases cases, CaseQueries queries, BondStore store, TransactionOperations transactions, Clock clock) {
        this.cases = cases;
        this.queries = queries;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a case is tied to, as far as the scope at hand sees it. */
    public record Ties(Optional<Relative> whole, List<Relative> parts, List<Relative> related) {}

    public Ties of(UUID id) {
        return Objects.requireNonNull(
                transactions.execute(status -> new Ties(store.findWhole(id), store.parts(id), store.related(id))));
    }

    /** Relates a case to the one of that number. Both must lie in the person's part of the city; both journals tell of it, and why: the words are required. */
    public Outcome relate(UUID id, String number, String words, UUID requestId) {
        Optional<UUID> other = queries.findByNumber(number);
        if (other.isEmpty()) {
            return new Outcome.Refused(new Refusal.NoSuchParent());
        }
        return other.get().equals(id)
                ? new Outcome.Refused(new Refusal.SameCase())
                : both(id, other.get(), requestId, there -> new Bond.Relate(there, words));
    }

    /** Takes it back. */
    public Outcome unrelate(UUID id, UUID other, String words, UUID requestId) {
        return both(id, other, requestId, there -> new Bond.Unrelate(there, words));
    }

    /** @param deed to a case about the other, of that number */
    private Outcome both(UUID id, UUID other, UUID requestId, Function<String, Bond> deed) {
        return Together.settle(transactions, status -> {
            Optional<String> here = queries.find(id).map(file -> file.row().number());
            Optional<String> there = queries.find(other).map(file -> file.row().number());
            if (here.isEmpty() || there.isEmpty()) {
                return new Outcome.Refused(new Refusal.NoSuchCase());
            }
            boolean before = cases.wasDone(id, requestId);
            Deed mine = new Deed(id, requestId, deed.apply(there.get()));
            Deed twin = new Deed(other, twin(requestId), deed.apply(here.get()));
            // in the order of ids, so that two who relate the same two cases from either side wait for each other
            boolean ahead = id.compareTo(other) < 0;
            Outcome first = act(ahead ? mine : twin);
            Outcome second = first instanceof Outcome.Refused ? first : act(ahead ? twin : mine);
            if (second instanceof Outcome.Refused) {
                status.setRollbackOnly();
                return second;
            }
            if (before) {
                return ahead ? first : second;
            }
            boolean changed = mine.action() instanceof Bond.Relate
                    ? store.relate(id, other, clock.instant(), Scoped.current().person())
                    : store.unrelate(id, other);
            if (!changed) {
                // nothing new to tell: the journals stay as they are
                status.setRollbackOnly();
            }
            return ahead ? first : second;
        });
    }

    private record Deed(UUID id, UUID request, Action action) {}

    private Outcome act(Deed deed) {
        return cases.act(deed.id(), 0, deed.request(), deed.action());
    }

    /** The entry of the other case needs a request of its own, the same one for the same press. */
    private static UUID twin(UUID requestId) {
        return UUID.nameUUIDFromBytes((requestId + " other").getBytes(StandardCharsets.UTF_8));
    }

    /** A case that goes on by itself keeps its parts beside it. */
    @EventListener
    void on(JournalWritten written) {
        written.entries().stream()
                .filter(entry -> entry.action() == Action.Kind.REJOIN)
                .forEach(entry -> store.endParts(entry.caseId())
                        .forEach(part -> store.relate(entry.caseId(), part, entry.at(), entry.actor())));
    }
}
