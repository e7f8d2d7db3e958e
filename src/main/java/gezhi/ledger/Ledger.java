package gezhi.ledger;

import gezhi.ledger.Booking.Reason;
import gezhi.ledger.Booking.Refused;
import gezhi.ledger.store.LedgerStore;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Booking in the city at hand. Everything joins the transaction of the caller, so that what is booked and what it is booked for stand or fall
 * together; a transaction books once, with as many legs as it takes, and locks nothing of the module's own afterwards: so no two wait for each other.
 */
@Service
@Transactional
public class Ledger {
    private static final Duration LONGEST_HOLD = Duration.ofDays(366);

    private final LedgerStore store;
    private final Clock clock;

    Ledger(LedgerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The account of an owner in a book, opened when it is not there; for points by whoever it is for, and without a name.
     *
     * @param owner null for the city's own
     * @param division whose desk sees it; the city for its own
     * @return empty when somebody in the role at hand may not open it
     */
    public Optional<UUID> open(Book book, AccountKind kind, @Nullable UUID owner, String division, String name) {
        return store.open(book, kind, owner, division, name, clock.instant());
    }

    /** The account of a person moves with them and is called as they are. False when there is none, or it is not for the role at hand to move. */
    public boolean move(Book book, UUID owner, String division, String name) {
        return store.move(book, owner, division, name);
    }

    /** The account out of which the city gives. */
    public UUID issuing(Book book) {
        return open(book, AccountKind.ISSUING, null, Scoped.current().city(), "")
                .orElseThrow();
    }

    public Booking book(Transfer transfer) {
        OneBooking.begin();
        return store.book(transfer, null, clock.instant());
    }

    /**
     * Books the opposite of a transfer, once.
     *
     * @param source of the reversal itself
     */
    public Booking reverse(UUID transfer, String source, String what, String words) {
        OneBooking.begin();
        return store.reverse(transfer, source, what, words, clock.instant());
    }

    /** Sets an amount above 0 aside until it is settled or let go; it lapses by itself after {@code longest}, at most 366 days. */
    public Booking hold(Book book, String source, String words, UUID account, long amount, Duration longest) {
        if (amount <= 0 || longest.isNegative() || longest.isZero() || longest.compareTo(LONGEST_HOLD) > 0) {
            throw new IllegalArgumentException("A hold of " + amount + " for " + longest);
        }
        OneBooking.begin();
        return store.hold(book, source, words, account, amount, clock.instant(), longest);
    }

    /** Books out of what was set aside: one account gives, at most as much; what is left of the hold is free again. */
    public Booking settle(UUID hold, Transfer transfer) {
        OneBooking.begin();
        return store.book(transfer, hold, clock.instant());
    }

    /**
     * Takes the whole of what a person set aside in points to the city: by a desk, which need not know whose they are, and never by that person.
     *
     * @param source of the transfer; sent again, it is booked once
     */
    public Booking settlePoints(UUID hold, String source, String what) {
        OneBooking.begin();
        return store.settlePoints(hold, source, what, clock.instant());
    }

    /** Lets go of what was set aside. */
    public Booking release(UUID hold) {
        OneBooking.begin();
        return store.letGo(hold, "RELEASED", clock.instant())
                ? new Booking.Held(hold)
                : new Refused(Reason.NO_SUCH_HOLD);
    }
}
