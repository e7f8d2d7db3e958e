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
import org.springframework.stereotype.Component;

/** Books points between the city and one person, without names and words; its entries lead back to the page of the reason. */
@Component
class PointsBook implements SourceOfEntries {
    private static final String KIND = "points";

    private final Ledger ledger;
    private final Statements statements;

    PointsBook(Ledger ledger, Statements statements) {
        this.ledger = ledger;
        this.statements = statements;
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

    @Override
    public String href(String rest) {
        return "/points/entries/" + rest.split(":", 2)[0];
    }
}
