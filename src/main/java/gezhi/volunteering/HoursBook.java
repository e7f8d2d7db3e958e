package gezhi.volunteering;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.Booking;
import gezhi.ledger.Ledger;
import gezhi.ledger.Statements;
import gezhi.ledger.Transfer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Books the minutes of a record out of what the city gives, and takes them back. */
@Component
class HoursBook {
    private final Ledger ledger;
    private final Statements statements;

    HoursBook(Ledger ledger, Statements statements) {
        this.ledger = ledger;
        this.statements = statements;
    }

    Booking book(ServiceRecord record) {
        UUID account = ledger.open(Book.HOURS, AccountKind.PERSON, record.person(), record.division(), record.name())
                .orElseThrow();
        return ledger.book(Transfer.of(
                Book.HOURS,
                record.source(),
                "SERVICE",
                record.activity(),
                ledger.issuing(Book.HOURS),
                account,
                record.minutes()));
    }

    Booking takeBack(ServiceRecord record, String words) {
        return statements
                .findBooked(Book.HOURS, record.source())
                .map(transfer -> ledger.reverse(transfer, record.source() + ":back", "CORRECTION", words))
                .orElse(new Booking.Refused(Booking.Reason.NO_SUCH_TRANSFER));
    }
}
