package gezhi.ledger;

import gezhi.ledger.closing.Seal;
import gezhi.ledger.store.ClosingStore;
import gezhi.platform.Secrets;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Closes books up to a moment, counts them again from their legs and keeps what was counted, signed and chained. */
@Service
public class Closings {
    private final ClosingStore store;
    private final Seal seal;
    private final TransactionOperations transactions;
    private final Clock clock;

    Closings(ClosingStore store, Seal seal, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How a report stands up to being looked at again. */
    public enum Check {
        RIGHT,
        /** The line was changed, or one before it was changed or taken away. */
        CHAIN_BROKEN,
        /** Signed with another key, or by nobody. */
        NOT_OURS,
        /** What lies before the closing is no longer what was counted. */
        PAST_CHANGED
    }

    /**
     * Closes a book of a city before {@code at}, which is not after now, and counts it. Those who are booking at this moment are waited for; what
     * comes later is booked later. A closing that is there already is not made again, but counted if it was not; one before the last is refused.
     *
     * @return empty when it was refused, counted before, or nothing was ever booked
     */
    public Optional<ClosingReport> close(String city, Book book, Instant at) {
        Instant until = at.truncatedTo(ChronoUnit.MICROS);
        if (until.isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Scoped.call(Scope.system(city), () -> {
            boolean closed = inTransaction(() -> store.close(book, until, clock.instant()));
            return closed ? inTransaction(() -> report(city, book, until)) : Optional.empty();
        });
    }

    /** The last 100 reports of a book, the last first. */
    public List<ClosingReport> list(Book book) {
        return inTransaction(() -> store.listReports(book));
    }

    /** Looks at a report again: its place in the chain, its signature, and all legs before it. */
    public Check check(ClosingReport report) {
        String city = Scoped.current().city();
        if (!Secrets.hash(report.line(city)).equals(report.hash())
                || !inTransaction(() -> store.hashBefore(report.book(), report.until()))
                        .equals(report.previous())) {
            return Check.CHAIN_BROKEN;
        }
        if (!seal.sign(report.hash()).equals(report.signature())) {
            return Check.NOT_OURS;
        }
        Count now = inTransaction(() -> store.count(report.book(), report.until()));
        boolean same = now.digest().equals(report.digest())
                && now.legs() == report.legs()
                && now.transfers() == report.transfers();
        return same ? Check.RIGHT : Check.PAST_CHANGED;
    }

    private Optional<ClosingReport> report(String city, Book book, Instant until) {
        if (store.hasReport(book, until)) {
            return Optional.empty();
        }
        store.keepBalances(book, until);
        Count count = store.count(book, until);
        ClosingReport open = new ClosingReport(
                book,
                until,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                count.accounts(),
                count.transfers(),
                count.legs(),
                count.total(),
                count.unbalanced(),
                count.wrong(),
                count.digest(),
                store.hashBefore(book, until),
                "",
                "");
        String hash = Secrets.hash(open.line(city));
        ClosingReport report = open.sealed(hash, seal.sign(hash));
        store.keep(report);
        return Optional.of(report);
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
