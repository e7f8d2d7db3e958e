package gezhi.shop;

import gezhi.platform.scope.Scoped;
import gezhi.shop.loop.MonthDeed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Months that were counted and closed, with their lines; figures of one that was not are added up from what moved. */
@Repository
class MonthStore {
    private static final String GATE = """
            select 1
            from pg_advisory_xact_lock(shop.gate(:city, :division))
            """;

    private static final String COLUMNS = """
            select division, month, step, version, counted_by, counted_at, closed_at
            from shop.month
            where city = :city
            """;

    private static final String FIND = COLUMNS + """
            and division = :division
            and month = :month
            """;

    private static final String LIST = COLUMNS + """
            and division >= :under
            and division < :under || ':'
            and (month, division) < (:month, :division)
            order by month desc, division desc
            limit :limit
            """;

    private static final String LAST_CLOSED = """
            select max(month)
            from shop.month
            where city = :city
            and division = :division
            and step = 'CLOSED'
            """;

    private static final String FIRST_MOVED = """
            select min(month)
            from shop.movement
            where city = :city
            and division = :division
            """;

    private static final String MOVED = """
            select moved.goods, g.name, moved.opening, moved.received, moved.handed_over, moved.returned, null as counted, 0 as difference,
                '' as reason, moved.points, 0 as booked
            from (
                select goods,
                    coalesce(sum(quantity) filter (where month < :month), 0)::int as opening,
                    coalesce(sum(quantity) filter (where month = :month and kind = 'RECEIVED'), 0)::int as received,
                    coalesce(-sum(quantity) filter (where month = :month and kind = 'HANDED_OVER'), 0)::int as handed_over,
                    coalesce(sum(quantity) filter (where month = :month and kind = 'RETURNED'), 0)::int as returned,
                    coalesce(sum(points) filter (where month = :month), 0)::bigint as points,
                    bool_or(month = :month) as moves
                from shop.movement
                where city = :city
                and division = :division
                and month <= :month
                group by goods) as moved
            join shop.goods g on g.city = :city and g.id = moved.goods
            where moved.moves or moved.opening <> 0
            order by g.added_at, g.id
            """;

    private static final String LINES = """
            select l.goods, g.name, l.opening, l.received, l.handed_over, l.returned, l.counted, l.difference, l.reason, l.points, l.booked
            from shop.month_line l
            join shop.goods g on g.city = l.city and g.id = l.goods
            where l.city = :city
            and l.division = :division
            and l.month = :month
            order by g.added_at, g.id
            """;

    private static final String PAID = """
            select goods, transfer
            from shop.movement
            where city = :city
            and division = :division
            and month = :month
            and transfer is not null
            """;

    private static final String COUNT = """
            insert into shop.month (city, division, month, step, version, counted_by, counted_at)
            values (:city, :division, :month, 'COUNTED', :version, :by, :at)
            on conflict (city, division, month) do nothing
            """;

    private static final String COUNT_ANEW = """
            update shop.month
            set counted_by = :by, counted_at = :at, version = :version
            where city = :city
            and division = :division
            and month = :month
            and step = 'COUNTED'
            and version = :version - 1
            """;

    private static final String CLOSE = """
            update shop.month
            set step = 'CLOSED', closed_by = :by, closed_at = :at, version = :version
            where city = :city
            and division = :division
            and month = :month
            and step = 'COUNTED'
            and version = :version - 1
            """;

    private static final String NOTE = """
            insert into shop.month_journal (city, division, month, version, deed, by, at)
            values (:city, :division, :month, :version, :deed, :by, :at)
            """;

    private static final String FORGET = """
            delete from shop.month_line
            where city = :city
            and division = :division
            and month = :month
            """;

    private static final String ADD = """
            insert into shop.month_line (city, division, month, goods, opening, received, handed_over, returned, counted, difference, reason, points, booked)
            values (:city, :division, :month, :goods, :opening, :received, :handedOver, :returned, :counted, :difference, :reason, :points, :booked)
            """;

    private final JdbcClient jdbc;

    MonthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** First of all: nobody moves anything of the shop until the transaction ends. */
    void gate(String division) {
        sql(GATE).param("division", division).query(Integer.class).single();
    }

    Optional<ShopMonth> find(String division, LocalDate month) {
        return of(FIND, division, month).query(ShopMonth.class).optional();
    }

    /** The newest first, of a part of the city. */
    List<ShopMonth> list(String under, LocalDate before, String division, int limit) {
        return of(LIST, division, before)
                .param("under", under)
                .param("limit", limit)
                .query(ShopMonth.class)
                .list();
    }

    Optional<LocalDate> lastClosed(String division) {
        return day(LAST_CLOSED, division);
    }

    /** The first month in which anything moved. */
    Optional<LocalDate> firstMoved(String division) {
        return day(FIRST_MOVED, division);
    }

    private Optional<LocalDate> day(String statement, String division) {
        return sql(statement)
                .param("division", division)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Added up from what moved; what the ledger booked is not in it yet. */
    List<MonthLine> moved(String division, LocalDate month) {
        return of(MOVED, division, month).query(MonthLine.class).list();
    }

    /** As they were counted. */
    List<MonthLine> lines(String division, LocalDate month) {
        return of(LINES, division, month).query(MonthLine.class).list();
    }

    /** The transfers of what was handed over and taken back, by goods. */
    Map<UUID, List<UUID>> paid(String division, LocalDate month) {
        Map<UUID, List<UUID>> paid = new HashMap<>();
        of(PAID, division, month).query(row -> {
            paid.computeIfAbsent(row.getObject(1, UUID.class), each -> new ArrayList<>())
                    .add(row.getObject(2, UUID.class));
        });
        return paid;
    }

    /** False when somebody else counted or closed it since. @param version of then */
    boolean count(String division, LocalDate month, int version, List<MonthLine> lines, Instant at) {
        String statement = version == 1 ? COUNT : COUNT_ANEW;
        if (!write(statement, division, month, version, at)) {
            return false;
        }
        note(division, month, version, MonthDeed.COUNT, at);
        of(FORGET, division, month).update();
        lines.forEach(line -> add(division, month, line));
        return true;
    }

    /** False when somebody else counted or closed it since. @param version of then */
    boolean close(String division, LocalDate month, int version, Instant at) {
        boolean closed = write(CLOSE, division, month, version, at);
        if (closed) {
            note(division, month, version, MonthDeed.CLOSE, at);
        }
        return closed;
    }

    private boolean write(String statement, String division, LocalDate month, int version, Instant at) {
        return by(statement, division, month, version, at).update() == 1;
    }

    private void note(String division, LocalDate month, int version, MonthDeed deed, Instant at) {
        by(NOTE, division, month, version, at).param("deed", deed.name()).update();
    }

    private StatementSpec by(String statement, String division, LocalDate month, int version, Instant at) {
        return of(statement, division, month)
                .param("version", version)
                .param("by", Scoped.current().person())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    private void add(String division, LocalDate month, MonthLine line) {
        of(ADD, division, month)
                .param("goods", line.goods())
                .param("opening", line.opening())
                .param("received", line.received())
                .param("handedOver", line.handedOver())
                .param("returned", line.returned())
                .param("counted", line.counted())
                .param("difference", line.difference())
                .param("reason", line.reason())
                .param("points", line.points())
                .param("booked", line.booked())
                .update();
    }

    private StatementSpec of(String statement, String division, LocalDate month) {
        return sql(statement).param("division", division).param("month", month);
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
