package gezhi.points;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.Booking;
import gezhi.ledger.Ledger;
import gezhi.ledger.LedgerAccount;
import gezhi.ledger.SourceOfEntries;
import gezhi.ledger.Statements;
import gezhi.ledger.Transfer;
import gezhi.platform.scope.Scoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Books points between the city and one person, without names and words; its entries lead back to the page of the reason. */
@Component
class PointsBook implements SourceOfEntries {
    private static final String KIND = "points";

    private final Ledger ledger;
    private final Statements statements;
    private final EntryStore entries;

    PointsBook(Ledger ledger, Statements statements, EntryStore entries) {
        this.ledger = ledger;
        this.statements = statements;
        this.entries = entries;
    }

    /** The account is opened by whoever it is for; it may be there from before, with another community. */
    void open(UUID person, String division) {
        ledger.open(Book.POINTS, AccountKind.PERSON, person, division, "");
        ledger.move(Book.POINTS, person, division, "");
    }

    /** What somebody has, as far as the reader sees it. */
    long free(UUID person) {
        return statements
                .findOf(Book.POINTS, AccountKind.PERSON, person)
                .map(LedgerAccount::free)
                .orElse(0L);
    }

    Booking book(UUID entry, PointRule.Kind kind, UUID person, long points) {
        UUID city = ledger.issuing(Book.POINTS);
        UUID account = ledger.open(
                        Book.POINTS,
                        AccountKind.PERSON,
                        person,
                        Scoped.current().city(),
                        "")
                .orElseThrow();
        boolean earns = kind == PointRule.Kind.EARN;
        return ledger.book(Transfer.of(
                Book.POINTS,
                KIND + ":" + entry,
                earns ? "POINTS_EARNED" : "POINTS_DEDUCTED",
                "",
                earns ? city : account,
                earns ? account : city,
                points));
    }

    Booking giveBack(UUID entry, UUID transfer) {
        return ledger.reverse(transfer, KIND + ":" + entry + ":back", "POINTS_BACK", "");
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** After a move the desk of now reads amounts of before, and not the entries they come from. */
    @Override
    public @Nullable String href(String rest) {
        String entry = rest.split(":", 2)[0];
        return entries.find(UUID.fromString(entry)).isPresent() ? "/points/entries/" + entry : null;
    }
}
