package gezhi.ledger.store;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.BookedTransfer;
import gezhi.ledger.Entry;
import gezhi.ledger.LedgerAccount;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Accounts and what was booked on them; row security decides whose. */
@Repository
public class StatementStore {
    private final JdbcClient jdbc;

    StatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LedgerAccount> find(UUID account) {
        return sql(StatementSql.FIND)
                .param("account", account)
                .query(LedgerAccount.class)
                .optional();
    }

    public Optional<LedgerAccount> findOf(Book book, AccountKind kind, UUID owner) {
        return sql(StatementSql.FIND_OF)
                .param("book", book.name())
                .param("kind", kind.name())
                .param("owner", owner)
                .query(LedgerAccount.class)
                .optional();
    }

    public List<LedgerAccount> listOwned(UUID person) {
        return sql(StatementSql.OWNED)
                .param("person", person)
                .query(LedgerAccount.class)
                .list();
    }

    /** @param after division and id of the last row of the slice before, as {@code division_id} */
    public List<LedgerAccount> list(Book book, String division, String after, int limit) {
        int mark = after.indexOf('_');
        return sql(StatementSql.LIST)
                .param("book", book.name())
                .param("division", division)
                .param("afterDivision", mark < 0 ? "" : after.substring(0, mark))
                .param("afterId", mark < 0 ? RowKey.OLDEST.id() : id(after.substring(mark + 1)))
                .param("limit", limit)
                .query(LedgerAccount.class)
                .list();
    }

    public List<LedgerAccount> listPools(Book book) {
        return sql(StatementSql.POOLS)
                .param("book", book.name())
                .query(LedgerAccount.class)
                .list();
    }

    /** What the legs of an account before a line come to. */
    public long balanceBefore(UUID account, RowKey line) {
        return sql(StatementSql.BALANCE_BEFORE)
                .param("account", account)
                .param("at", LedgerStore.at(line.at()))
                .param("transfer", line.id())
                .query(Long.class)
                .single();
    }

    /** The lines before a line, newest first. */
    public List<Entry> page(UUID account, RowKey before, int limit) {
        List<Line> lines = sql(StatementSql.PAGE)
                .param("account", account)
                .param("at", LedgerStore.at(before.at()))
                .param("transfer", before.id())
                .param("limit", limit)
                .query(Line.class)
                .list();
        long balance = lines.isEmpty() ? 0 : balanceBefore(account, before);
        List<Entry> entries = new ArrayList<>();
        for (Line line : lines) {
            entries.add(line.entry(balance));
            balance -= line.amount;
        }
        return entries;
    }

    public Optional<UUID> findBooked(Book book, String source) {
        return sql(StatementSql.BOOKED)
                .param("book", book.name())
                .param("source", source)
                .query(UUID.class)
                .optional();
    }

    public long pointsTaken(Collection<UUID> transfers) {
        return jdbc.sql(StatementSql.POINTS_TAKEN)
                .param("transfers", transfers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(Long.class)
                .single();
    }

    public Optional<BookedTransfer> findTransfer(UUID transfer) {
        return sql(StatementSql.TRANSFER)
                .param("transfer", transfer)
                .query(Head.class)
                .optional()
                .map(head -> head.with(sql(StatementSql.LEGS)
                        .param("transfer", transfer)
                        .query(BookedTransfer.Leg.class)
                        .list()));
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }

    private record Line(
            UUID transfer,
            Instant at,
            String source,
            String what,
            String words,
            long amount,
            @Nullable UUID reverses,
            boolean reversed) {
        Entry entry(long balance) {
            return new Entry(transfer, at, source, what, words, amount, balance, reversed, reverses);
        }
    }

    private record Head(
            UUID id,
            Book book,
            String source,
            String what,
            String words,
            Instant at,
            @Nullable UUID reverses,
            @Nullable UUID reversedBy,
            @Nullable UUID person,
            String role) {
        BookedTransfer with(List<BookedTransfer.Leg> legs) {
            return new BookedTransfer(id, book, source, what, words, at, reverses, reversedBy, person, role, legs);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return RowKey.OLDEST.id();
        }
    }
}
