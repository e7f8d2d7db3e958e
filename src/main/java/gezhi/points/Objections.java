package gezhi.points;

import gezhi.ledger.Booking;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.points.PointEntry.State;
import gezhi.points.PointRule.Kind;
import gezhi.points.PointsOutcome.Done;
import gezhi.points.PointsOutcome.Reason;
import gezhi.points.PointsOutcome.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every deduction can be objected to by whoever it is about, within the days of its rule, also when they have left or the policy is off since; it is
 * decided once, by a dispatcher over the community who did not take the points and does not own them. Upheld, they are given back.
 */
@Service
@Transactional
class Objections {
    private final EntryStore store;
    private final PointHolderStore holders;
    private final PointsBook book;
    private final Clock clock;

    Objections(EntryStore store, PointHolderStore holders, PointsBook book, Clock clock) {
        this.store = store;
        this.holders = holders;
        this.book = book;
        this.clock = clock;
    }

    /** By whoever it is about, who says why in 1 to 500 characters. */
    public PointsOutcome object(UUID id, String words) {
        Optional<PointEntry> found = locked(id).filter(Objections::isMyDeduction);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_ENTRY);
        }
        PointEntry entry = found.get();
        if (entry.state() != State.BOOKED) {
            return new Refused(Reason.OBJECTED_ALREADY);
        }
        if (LocalDate.now(clock).isAfter(entry.objectUntil())) {
            return new Refused(Reason.TOO_LATE);
        }
        if (Points.isNoText(words)) {
            return new Refused(Reason.NO_WORDS);
        }
        store.object(entry, words.strip(), clock.instant());
        return new Done(id);
    }

    /** By a dispatcher above, who says why in 1 to 500 characters. @param uphold the points are given back */
    public PointsOutcome decide(UUID id, boolean uphold, String words) {
        Optional<PointEntry> found = locked(id).filter(Objections::isAbove);
        if (found.isEmpty() || found.get().objectedAt() == null) {
            return new Refused(Reason.NO_SUCH_ENTRY);
        }
        PointEntry entry = found.get();
        UUID me = Objects.requireNonNull(Scoped.current().person());
        if (me.equals(entry.by()) || me.equals(entry.person())) {
            return new Refused(Reason.NOT_YOURSELF);
        }
        if (entry.upheld() != null) {
            return new Refused(Reason.DECIDED);
        }
        if (Points.isNoText(words)) {
            return new Refused(Reason.NO_WORDS);
        }
        if (!uphold) {
            store.decide(id, words.strip(), null, me, clock.instant());
            return new Done(id);
        }
        return switch (book.giveBack(id, entry.transfer())) {
            case Booking.Refused(Booking.Reason reason) -> Points.notBooked(reason);
            case Booking booked -> {
                store.decide(id, words.strip(), booked.get(), me, clock.instant());
                yield new Done(id);
            }
        };
    }

    /** Objected to and not decided in the reader's part of the city, the longest first; for who decides. */
    @Transactional(readOnly = true)
    public Slice<PointEntry> listWaiting(String after) {
        return Slice.of(
                store.listWaiting(Scoped.current().subtree(), RowKey.of(after, RowKey.OLDEST), Slice.SIZE + 1),
                Slice.SIZE,
                row -> new RowKey(Objects.requireNonNull(row.objectedAt()), row.id()).text());
    }

    /** May the reader object to it now? */
    boolean mayObject(PointEntry entry) {
        return isMyDeduction(entry)
                && entry.state() == State.BOOKED
                && !LocalDate.now(clock).isAfter(entry.objectUntil());
    }

    /** May the reader decide on it now? */
    boolean mayDecide(PointEntry entry) {
        Scope scope = Scoped.current();
        return isAbove(entry)
                && entry.state() == State.OBJECTED
                && !Objects.equals(entry.by(), scope.person())
                && !entry.person().equals(scope.person());
    }

    /** As it is once nobody else is at work on the person's points. */
    private Optional<PointEntry> locked(UUID id) {
        return store.find(id).flatMap(entry -> {
            holders.lock(entry.person());
            return store.find(id);
        });
    }

    private static boolean isMyDeduction(PointEntry entry) {
        return entry.kind() == Kind.DEDUCT
                && entry.person().equals(Scoped.current().person());
    }

    private static boolean isAbove(PointEntry entry) {
        Scope scope = Scoped.current();
        return scope.role() == Role.DISPATCHER && scope.covers(entry.division());
    }
}
