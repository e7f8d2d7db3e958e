package gezhi.shop;

import gezhi.platform.RowKey;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.shop.loop.Deed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reservations and what happened to them; whose they are and their code only for whoever that is. */
@Repository
class ReservationStore {
    private static final String COLUMNS = """
            select r.id, r.goods, r.division, r.step, r.version, r.name, r.price, r.hold, r.at, r.until, r.handed_by, r.return_until,
                t.reservation is not null as mine, t.code
            from shop.reservation r
            left join shop.taker t on t.city = r.city and t.reservation = r.id
            where r.city = :city
            """;

    private static final String FIND = COLUMNS + """
            and r.id = :id
            """;

    private static final String MINE = COLUMNS + """
            and t.person = :me
            and (t.at, t.reservation) < (:at, :id)
            order by t.at desc, t.reservation desc
            limit :limit
            """;

    private static final String WAITING = COLUMNS + """
            and r.division = :division
            and r.step = 'RESERVED'
            and (r.until, r.id) > (:at, :id)
            order by r.until, r.id
            limit :limit
            """;

    private static final String DUE = """
            select id
            from shop.reservation
            where city = :city
            and step = 'RESERVED'
            and until < :at
            order by until, id
            limit :limit
            """;

    private static final String BY_CODE = """
            select shop.find_by_code(:code)
            """;

    private static final String HAD = """
            select count(*)
            from shop.taker t
            join shop.reservation r on r.city = t.city and r.id = t.reservation
            where t.city = :city
            and t.person = :me
            and t.goods = :goods
            and t.at >= :since
            and r.step in ('RESERVED', 'HANDED_OVER')
            """;

    /** Whatever one person reserves comes one after the other: so no limit is passed. */
    private static final String LOCK = """
            select 1
            from pg_advisory_xact_lock(hashtextextended('shop ' || :city || ' ' || cast(:me as text), 0))
            """;

    private static final String ADD_TAKER = """
            insert into shop.taker (city, reservation, person, goods, code, at)
            values (:city, :id, :me, :goods, :code, :at)
            on conflict (city, code) do nothing
            """;

    private static final String ADD = """
            insert into shop.reservation (city, id, goods, division, step, name, price, hold, at, until)
            values (:city, :id, :goods, :division, :step, :name, :price, :hold, :at, :until)
            """;

    private static final String MOVE = """
            update shop.reservation
            set step = :to, version = version + 1, handed_by = :handedBy, return_until = :returnUntil
            where city = :city
            and id = :id
            and step = :from
            and version = :version
            """;

    private static final String NOTE = """
            insert into shop.journal (city, reservation, version, deed, role, by, words, at)
            values (:city, :id, :version, :deed, :role, :by, :words, :at)
            """;

    private static final String STORY = """
            select deed, role, words, at
            from shop.journal
            where city = :city
            and reservation = :id
            order by version
            """;

    private final JdbcClient jdbc;

    ReservationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened, by whom in what role; nobody's name. */
    record Line(Deed deed, gezhi.platform.Role role, String words, Instant at) {}

    void lock(UUID me) {
        sql(LOCK).param("me", me).query(Integer.class).single();
    }

    Optional<Reservation> find(UUID id) {
        return sql(FIND).param("id", id).query(Reservation.class).optional();
    }

    /** Of the reader's own shop. */
    Optional<UUID> findByCode(String code) {
        return sql(BY_CODE)
                .param("code", code)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    /** The newest first. */
    List<Reservation> listMine(UUID me, RowKey before, int limit) {
        return page(sql(MINE).param("me", me), before, limit);
    }

    /** Those that lapse first, first. */
    List<Reservation> listWaiting(String division, RowKey after, int limit) {
        return page(sql(WAITING).param("division", division), after, limit);
    }

    List<UUID> listDue(Instant at, int limit) {
        return sql(DUE).param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Pieces that somebody reserved since a moment, and did not give up. */
    int had(UUID me, UUID goods, Instant since) {
        return sql(HAD).param("me", me)
                .param("goods", goods)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Whose it is. False when another reservation has that code. */
    boolean addTaker(UUID id, UUID me, UUID goods, String code, Instant at) {
        return sql(ADD_TAKER)
                        .param("id", id)
                        .param("me", me)
                        .param("goods", goods)
                        .param("code", code)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void add(Reservation reservation) {
        sql(ADD).param("id", reservation.id())
                .param("goods", reservation.goods())
                .param("division", reservation.division())
                .param("step", reservation.step().name())
                .param("name", reservation.name())
                .param("price", reservation.price())
                .param("hold", reservation.hold())
                .param("at", reservation.at().atOffset(ZoneOffset.UTC))
                .param("until", reservation.until().atOffset(ZoneOffset.UTC))
                .update();
        note(reservation, Deed.RESERVE, "", reservation.at());
    }

    /** With its line in the journal. False when somebody else has moved it. @param after as it is then, with the version before */
    boolean move(Reservation before, Reservation after, Deed deed, String words, Instant at) {
        boolean moved = sql(MOVE)
                        .param("id", before.id())
                        .param("from", before.step().name())
                        .param("version", before.version())
                        .param("to", after.step().name())
                        .param("handedBy", after.handedBy(), java.sql.Types.OTHER)
                        .param(
                                "returnUntil",
                                after.returnUntil() == null
                                        ? null
                                        : after.returnUntil().atOffset(ZoneOffset.UTC),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
        if (moved) {
            note(after, deed, words, at);
        }
        return moved;
    }

    List<Line> story(UUID id) {
        return sql(STORY).param("id", id).query(Line.class).list();
    }

    private void note(Reservation reservation, Deed deed, String words, Instant at) {
        Scope scope = Scoped.current();
        @Nullable UUID by = reservation.mine() ? null : scope.person();
        sql(NOTE)
                .param("id", reservation.id())
                .param("version", reservation.version())
                .param("deed", deed.name())
                .param("role", scope.role().name())
                .param("by", by, java.sql.Types.OTHER)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static List<Reservation> page(StatementSpec asked, RowKey key, int limit) {
        return asked.param("at", key.at().atOffset(ZoneOffset.UTC))
                .param("id", key.id())
                .param("limit", limit)
                .query(Reservation.class)
                .list();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
