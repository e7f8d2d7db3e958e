package gezhi.ledger.store;

import gezhi.ledger.Book;
import gezhi.ledger.ClosingReport;
import gezhi.ledger.Count;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Closings, the balances kept at each, and the reports. */
@Repository
public class ClosingStore {
    /** Waits for all who book, and lets nobody book while it is written. */
    private static final String GATE = """
            select 1
            from pg_advisory_xact_lock(ledger.gate(:city, :book))
            """;

    /** One reports at a time. */
    private static final String REPORTING = """
            select 1
            from pg_advisory_xact_lock(ledger.gate(:city, 'report ' || :book))
            """;

    private static final String CLOSE = """
            insert into ledger.closing (city, book, until, closed_at)
            select :city, :book, :until, :at
            where exists (
                select from ledger.transfer t
                where t.city = :city
                and t.book = :book)
            and not exists (
                select from ledger.closing c
                where c.city = :city
                and c.book = :book
                and c.until > :until)
            on conflict do nothing
            """;

    private static final String IS_LAST = """
            select coalesce(max(until) = :until, false)
            from ledger.closing
            where city = :city
            and book = :book
            """;

    private static final String KEEP_BALANCES = """
            insert into ledger.closed_balance (city, account, until, amount, entries)
            select c.city, c.account, :until, c.amount, c.entries
            from (
                select l.city, l.account, sum(l.amount) as amount, count(*) as entries
                from ledger.leg l
                join ledger.account a on a.city = l.city and a.id = l.account
                where l.city = :city
                and a.book = :book
                and l.at < :until
                group by l.city, l.account) c
            left join lateral (
                select b.entries
                from ledger.closed_balance b
                where b.city = c.city
                and b.account = c.account
                and b.until < :until
                order by b.until desc
                limit 1) p on true
            where c.entries > coalesce(p.entries, 0)
            on conflict do nothing
            """;

    /** All of it in one statement, so that balances and legs are of one moment. */
    private static final String COUNT = """
            with counted as (
                select a.id as account,
                    coalesce(sum(l.amount) filter (where l.at < :until), 0) as amount,
                    count(l.amount) filter (where l.at < :until) as entries,
                    coalesce(sum(l.amount), 0) as amount_now,
                    count(l.amount) as entries_now
                from ledger.account a
                left join ledger.leg l on l.city = a.city and l.account = a.id
                where a.city = :city
                and a.book = :book
                group by a.id)
            , standing as (
                select account, sum(amount) as amount, sum(entries) as entries, sum(held) as held
                from ledger.balance
                where city = :city
                group by account)
            , holding as (
                select h.account, sum(h.amount) as held
                from ledger.hold h
                where h.city = :city
                and not exists (select from ledger.hold_end e where e.city = h.city and e.hold = h.id)
                group by h.account)
            select count(*) filter (where c.entries > 0) as accounts,
                (select count(*) from ledger.transfer t where t.city = :city and t.book = :book and t.at < :until) as transfers,
                coalesce(cast(sum(c.entries) as bigint), 0) as legs,
                coalesce(cast(sum(c.amount) as bigint), 0) as total,
                (select count(*)
                    from (
                        select l.transfer
                        from ledger.leg l
                        join ledger.account a on a.city = l.city and a.id = l.account
                        where l.city = :city
                        and a.book = :book
                        and l.at < :until
                        group by l.transfer
                        having sum(l.amount) <> 0) u) as unbalanced,
                count(*) filter (
                    where (s.amount = c.amount_now and s.entries = c.entries_now and s.held = coalesce(h.held, 0)) is not true) as wrong,
                encode(sha256(convert_to(coalesce(string_agg(c.account || ':' || c.amount || ':' || c.entries, ',' order by c.account)
                    filter (where c.entries > 0), ''), 'UTF8')), 'hex') as digest
            from counted c
            left join standing s on s.account = c.account
            left join holding h on h.account = c.account
            """;

    private static final String HAS_REPORT = """
            select exists (
                select from ledger.report
                where city = :city
                and book = :book
                and until = :until)
            """;

    private static final String HASH_BEFORE = """
            select coalesce((
                select hash
                from ledger.report
                where city = :city
                and book = :book
                and until < :until
                order by until desc
                limit 1), '')
            """;

    private static final String KEEP = """
            insert into ledger.report (city, book, until, made_at, accounts, transfers, legs, total, unbalanced, wrong, digest, previous, hash,
                signature)
            values (:city, :book, :until, :madeAt, :accounts, :transfers, :legs, :total, :unbalanced, :wrong, :digest, :previous, :hash,
                :signature)
            """;

    private static final String REPORTS = """
            select book, until, made_at, accounts, transfers, legs, total, unbalanced, wrong, digest, previous, hash, signature
            from ledger.report
            where city = :city
            and book = :book
            order by until desc
            limit 100
            """;

    private final JdbcClient jdbc;

    ClosingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it is closed further already, or nothing was ever booked. */
    public boolean close(Book book, Instant until, Instant at) {
        // Asked every hour, answered once a day: who books does not wait for the answer.
        if (at(IS_LAST, book, until).query(Boolean.class).single()) {
            return true;
        }
        sql(GATE, book).query(Integer.class).single();
        int closed = at(CLOSE, book, until).param("at", LedgerStore.at(at)).update();
        return closed == 1 || at(IS_LAST, book, until).query(Boolean.class).single();
    }

    /** Writes the balances at a closing, of the accounts that moved since the one before. */
    public void keepBalances(Book book, Instant until) {
        at(KEEP_BALANCES, book, until).update();
    }

    public Count count(Book book, Instant until) {
        return at(COUNT, book, until).query(Count.class).single();
    }

    /** Whoever asks in a transaction that reports keeps others from reporting the same at once. */
    public boolean hasReport(Book book, Instant until) {
        sql(REPORTING, book).query(Integer.class).single();
        return at(HAS_REPORT, book, until).query(Boolean.class).single();
    }

    /** The hash of the report before a moment; empty when there is none. */
    public String hashBefore(Book book, Instant until) {
        return at(HASH_BEFORE, book, until).query(String.class).single();
    }

    public void keep(ClosingReport report) {
        at(KEEP, report.book(), report.until())
                .param("madeAt", LedgerStore.at(report.madeAt()))
                .param("accounts", report.accounts())
                .param("transfers", report.transfers())
                .param("legs", report.legs())
                .param("total", report.total())
                .param("unbalanced", report.unbalanced())
                .param("wrong", report.wrong())
                .param("digest", report.digest())
                .param("previous", report.previous())
                .param("hash", report.hash())
                .param("signature", report.signature())
                .update();
    }

    public List<ClosingReport> listReports(Book book) {
        return sql(REPORTS, book).query(ClosingReport.class).list();
    }

    private StatementSpec at(String statement, Book book, Instant until) {
        return sql(statement, book).param("until", LedgerStore.at(until));
    }

    private StatementSpec sql(String statement, Book book) {
        return jdbc.sql(statement).param("city", Scoped.current().city()).param("book", book.name());
    }
}
