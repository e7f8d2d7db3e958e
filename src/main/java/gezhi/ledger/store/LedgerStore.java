package gezhi.ledger.store;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.Booking;
import gezhi.ledger.Booking.Booked;
import gezhi.ledger.Booking.Held;
import gezhi.ledger.Booking.Reason;
import gezhi.ledger.Booking.Refused;
import gezhi.ledger.Transfer;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls the functions that book: one statement a transfer. */
@Repository
public class LedgerStore {
    private static final String OPEN = """
            select ledger.open(:id, :book, :kind, cast(:owner as uuid), :division, :name, cast(:floor as bigint), :at)
            """;

    private static final String MOVE = """
            select ledger.move(:book, :owner, :division, :name)
            """;

    private static final String BOOK = """
            select outcome, transfer
            from ledger.book(:id, :book, :source, :what, :words, :at, cast(:accounts as uuid[]), cast(:amounts as bigint[]),
                cast(:hold as uuid), null)
            """;

    private static final String REVERSE = """
            select outcome, transfer
            from ledger.reverse(:id, :transfer, :source, :what, :words, :at)
            """;

    private static final String HOLD = """
            select outcome, hold
            from ledger.hold(:id, :book, :account, :amount, :source, :words, :at, :lapsesAt)
            """;

    private static final String SETTLE_POINTS = """
            select outcome, transfer
            from ledger.settle_points(:id, :hold, :source, :what, :at)
            """;

    private static final String LET_GO = """
            select ledger.let_go(:hold, :how, :at)
            """;

    private static final String LAPSING = """
            select h.id
            from ledger.hold h
            where h.city = :city
            and h.lapses_at <= :at
            and not exists (
                select from ledger.hold_end e
                where e.city = h.city
                and e.hold = h.id)
            order by h.lapses_at, h.id
            limit 200
            """;

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UUID> open(
            Book book, AccountKind kind, @Nullable UUID owner, String division, String name, Instant at) {
        return jdbc.sql(OPEN)
                .param("id", Ids.next())
                .param("book", book.name())
                .param("kind", kind.name())
                .param("owner", owner)
                .param("division", division)
                .param("name", name)
                .param("floor", kind.floor())
                .param("at", at(at))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    public boolean move(Book book, UUID owner, String division, String name) {
        return jdbc.sql(MOVE)
                .param("book", book.name())
                .param("owner", owner)
                .param("division", division)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    public Booking book(Transfer transfer, @Nullable UUID hold, Instant at) {
        Map<UUID, Long> legs = transfer.legs();
        List<UUID> accounts = List.copyOf(legs.keySet());
        return jdbc.sql(BOOK)
                .param("id", Ids.next())
                .param("book", transfer.book().name())
                .param("source", transfer.source())
                .param("what", transfer.what())
                .param("words", transfer.words())
                .param("at", at(at))
                .param("accounts", array(accounts))
                .param("amounts", array(accounts.stream().map(legs::get).toList()))
                .param("hold", hold)
                .query((row, number) -> outcome(row))
                .single();
    }

    public Booking reverse(UUID transfer, String source, String what, String words, Instant at) {
        return jdbc.sql(REVERSE)
                .param("id", Ids.next())
                .param("transfer", transfer)
                .param("source", source)
                .param("what", what)
                .param("words", words)
                .param("at", at(at))
                .query((row, number) -> outcome(row))
                .optional()
                .orElse(new Refused(Reason.NO_SUCH_TRANSFER));
    }

    public Booking hold(
            Book book, String source, String words, UUID account, long amount, Instant at, Duration longest) {
        return jdbc.sql(HOLD)
                .param("id", Ids.next())
                .param("book", book.name())
                .param("account", account)
                .param("amount", amount)
                .param("source", source)
                .param("words", words)
                .param("at", at(at))
                .param("lapsesAt", at(at.plus(longest)))
                .query((row, number) -> outcome(row))
                .single();
    }

    public Booking settlePoints(UUID hold, String source, String what, Instant at) {
        return jdbc.sql(SETTLE_POINTS)
                .param("id", Ids.next())
                .param("hold", hold)
                .param("source", source)
                .param("what", what)
                .param("at", at(at))
                .query((row, number) -> outcome(row))
                .single();
    }

    public boolean letGo(UUID hold, String how, Instant at) {
        return jdbc.sql(LET_GO)
                .param("hold", hold)
                .param("how", how)
                .param("at", at(at))
                .query(Boolean.class)
                .single();
    }

    /** Some of what is set aside longer than it may. */
    public List<UUID> listLapsing(Instant at) {
        return jdbc.sql(LAPSING)
                .param("city", Scoped.current().city())
                .param("at", at(at))
                .query(UUID.class)
                .list();
    }

    private static Booking outcome(ResultSet row) throws SQLException {
        String outcome = row.getString(1);
        return switch (outcome) {
            case "BOOKED" -> new Booked(row.getObject(2, UUID.class));
            case "HELD" -> new Held(row.getObject(2, UUID.class));
            default -> new Refused(Reason.valueOf(outcome));
        };
    }

    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
