package gezhi.ledger;

import gezhi.ledger.store.StatementStore;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the ledger of the city at hand: row security decides whose accounts. */
@Service
@Transactional(readOnly = true)
public class Statements {
    private static final int SHOWN = 30;

    private final StatementStore store;

    Statements(StatementStore store) {
        this.store = store;
    }

    /** The accounts of the person of the scope at hand. */
    public List<LedgerAccount> listMine() {
        @Nullable UUID person = Scoped.current().person();
        return person == null ? List.of() : store.listOwned(person);
    }

    public Optional<LedgerAccount> find(UUID account) {
        return store.find(account);
    }

    /** May the reader read the lines of an account they see? Those of a pool are for its desk; what is in it is for everybody. */
    public static boolean mayRead(LedgerAccount account) {
        Scope scope = Scoped.current();
        return account.kind() != AccountKind.POOL
                || scope.role() == Role.AUDITOR
                || scope.role() == Role.SYSTEM
                || (scope.role() == Role.COMMUNITY_DESK && scope.covers(account.division()));
    }

    /** The account that an owner has in a book. */
    public Optional<LedgerAccount> findOf(Book book, AccountKind kind, UUID owner) {
        return store.findOf(book, kind, owner);
    }

    /** Accounts of a book in a division, of all kinds, in order of division. @param after key of the slice before; empty for the first */
    public Slice<LedgerAccount> list(Book book, String division, String after) {
        return Slice.of(store.list(book, division, after, SHOWN + 1), SHOWN, row -> row.division() + "_" + row.id());
    }

    /** The pools of a book in the whole city, at most 200, in order of division. */
    public List<LedgerAccount> listPools(Book book) {
        return store.listPools(book);
    }

    /** The lines of an account, newest first, each with the balance after it. */
    public Slice<Entry> statement(UUID account, String after) {
        RowKey key = RowKey.of(after, RowKey.NEWEST);
        return Slice.of(store.page(account, key, SHOWN + 1), SHOWN, row -> new RowKey(row.at(), row.transfer()).text());
    }

    /** What the legs of an account before {@code at} come to. */
    public long balanceAt(UUID account, Instant at) {
        return store.balanceBefore(account, new RowKey(at, new UUID(0, 0)));
    }

    /** The transfer that was booked from a source, as far as the reader may see it. */
    public Optional<UUID> findBooked(Book book, String source) {
        return store.findBooked(book, source);
    }

    /** What transfers brought to the city in points, those given back off again: a sum, for the desk and the auditor. */
    public long pointsTaken(Collection<UUID> transfers) {
        return transfers.isEmpty() ? 0 : store.pointsTaken(transfers);
    }

    public Optional<BookedTransfer> findTransfer(UUID id) {
        return store.findTransfer(id);
    }
}
