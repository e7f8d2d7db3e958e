package gezhi.shop;

import gezhi.platform.RowKey;
import gezhi.platform.scope.Scoped;
import gezhi.shop.Movement.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What came to the shelves and left them: only ever added to, and counted by the database as it is added. */
@Repository
class MovementStore {
    private static final String GATE = """
            select 1
            from pg_advisory_xact_lock_shared(shop.gate(:city, :division))
            """;

    private static final String ADD = """
            insert into shop.movement (city, id, goods, division, month, kind, quantity, points, reservation, transfer, words, by, at)
            values (:city, :id, :goods, :division, :month, :kind, :quantity, :points, :reservation, :transfer, :words, :by, :at)
            on conflict (city, id) do nothing
            """;

    private static final String SAME = """
            select count(*) = 1
            from shop.movement
            where city = :city
            and id = :id
            and goods = :goods
            and kind = :kind
            and quantity = :quantity
            """;

    private static final String STOCK = """
            select stock
            from shop.goods
            where city = :city
            and id = :goods
            """;

    private static final String LOCK = """
            select shop.lock_goods(:goods)
            """;

    private static final String LIST = """
            select m.id, m.goods, g.name, m.division, m.month, m.kind, m.quantity, m.points, m.reservation, m.transfer, m.words, m.at
            from shop.movement m
            join shop.goods g on g.city = m.city and g.id = m.goods
            where m.city = :city
            and m.division = :division
            and m.month = :month
            and (cast(:goods as uuid) is null or m.goods = :goods)
            and (cast(:kind as text) is null or m.kind = :kind)
            and (m.at, m.id) > (:at, :id)
            order by m.at, m.id
            limit :limit
            """;

    private static final String PAID = """
            select transfer
            from shop.movement
            where city = :city
            and reservation = :reservation
            and kind = 'HANDED_OVER'
            """;

    private final JdbcClient jdbc;

    MovementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** First of all in a transaction that moves something of a shop: nobody closes a month beside it. */
    void gate(String division) {
        sql(GATE).param("division", division).query(Integer.class).single();
    }

    void add(Movement movement) {
        sql(ADD).param("id", movement.id())
                .param("goods", movement.goods())
                .param("division", movement.division())
                .param("month", movement.month())
                .param("kind", movement.kind().name())
                .param("quantity", movement.quantity())
                .param("points", movement.points())
                .param("reservation", movement.reservation(), java.sql.Types.OTHER)
                .param("transfer", movement.transfer(), java.sql.Types.OTHER)
                .param("words", movement.words())
                .param("by", Scoped.current().person())
                .param("at", movement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Is it there as it was sent, by this request or one before; or has something else its id? */
    boolean isThere(Movement movement) {
        return sql(SAME)
                .param("id", movement.id())
                .param("goods", movement.goods())
                .param("kind", movement.kind().name())
                .param("quantity", movement.quantity())
                .query(Boolean.class)
                .single();
    }

    /** Pieces that lie there; nobody else moves any of them until the transaction ends. */
    int stock(UUID goods) {
        jdbc.sql(LOCK)
                .param("goods", goods)
                .query((row, number) -> Optional.ofNullable(row.getObject(1)))
                .single();
        return sql(STOCK).param("goods", goods).query(Integer.class).single();
    }

    /** The oldest first. @param goods null for all; @param kind null for all */
    List<Movement> list(
            String division, LocalDate month, @Nullable UUID goods, @Nullable Kind kind, RowKey after, int limit) {
        return sql(LIST)
                .param("division", division)
                .param("month", month)
                .param("goods", goods, java.sql.Types.OTHER)
                .param("kind", kind == null ? null : kind.name(), java.sql.Types.VARCHAR)
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("limit", limit)
                .query(Movement.class)
                .list();
    }

    /** What paid for a reservation that was handed over. */
    Optional<UUID> paid(UUID reservation) {
        return sql(PAID).param("reservation", reservation).query(UUID.class).optional();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
