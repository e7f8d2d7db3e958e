package gezhi.shop;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.Booking;
import gezhi.ledger.Ledger;
import gezhi.ledger.LedgerAccount;
import gezhi.ledger.SourceOfEntries;
import gezhi.ledger.Statements;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets points aside for a reservation and settles or frees them; the entries lead back to the reservation, which names nobody. */
@Component
class ShopBook implements SourceOfEntries {
    private static final String KIND = "shop";

    /** Beyond the days for which a thing is kept: should our own clock be late, the ledger frees the points in the end. */
    private static final Duration SPARE = Duration.ofDays(60);

    private final Ledger ledger;
    private final Statements statements;

    ShopBook(Ledger ledger, Statements statements) {
        this.ledger = ledger;
        this.statements = statements;
    }

    /** The account of the person at hand; empty for who never joined points. */
    Optional<LedgerAccount> mine() {
        @Nullable UUID me = Scoped.current().person();
        return me == null ? Optional.empty() : statements.findOf(Book.POINTS, AccountKind.PERSON, me);
    }

    Booking setAside(UUID reservation, LedgerAccount account, int points, Duration kept) {
        return ledger.hold(Book.POINTS, source(reservation), "", account.id(), points, kept.plus(SPARE));
    }

    Booking take(UUID reservation, UUID hold) {
        return ledger.settlePoints(hold, source(reservation), "POINTS_SPENT");
    }

    /** Whether or not they were still set aside: in the end they are free. */
    void free(UUID hold) {
        ledger.release(hold);
    }

    Booking giveBack(UUID reservation, UUID transfer) {
        return ledger.reverse(transfer, source(reservation) + ":back", "POINTS_REFUNDED", "");
    }

    private static String source(UUID reservation) {
        return KIND + ":" + reservation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String href(String rest) {
        return "/shop/reservations/" + rest.split(":", 2)[0];
    }
}
