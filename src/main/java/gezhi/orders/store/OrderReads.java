package gezhi.orders.store;

import gezhi.orders.HelpRow;
import gezhi.orders.OrderEntry;
import gezhi.orders.OrderQueries.Heap;
import gezhi.orders.OrderRow;
import gezhi.orders.Served;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Planning;
import gezhi.platform.scope.Scoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads orders for pages; row security decides which. */
@Repository
public class OrderReads {
    private static final String COLUMNS = """
            o.id, o.kind, k.zh, k.en, o.skill, o.step, o.division, d.name as division_name, o.window_from, o.window_to, o.helpers, o.asked,
                o.live, o.given, o.to_confirm, o.brief, o.placed_at, o.due_at, o.signal,
                coalesce(o.placed_by = cast(:me as uuid) or o.served_person = cast(:me as uuid), false) as mine
            """;

    private static final String FROM = """
            from orders.service_order o
            join orders.kind k on k.city = o.city and k.code = o.kind and k.valid_from = o.kind_from
            left join territory.v_divisions d on d.city = o.city and d.code = o.division
            """;

    /** own: those ordered by the reader or for them, whatever else they see. */
    private static final String PICKED = """
            where o.city = :city
            and (not :own or o.placed_by = cast(:me as uuid) or o.served_person = cast(:me as uuid))
            and (:heap = 'ALL'
                or (:heap = 'CURRENT' and o.ended_at is null)
                or (:heap = 'WAITING' and o.step = 'PLACED')
                or (:heap = 'RUNNING' and o.step in ('DISPATCHED', 'OPEN', 'MANNED'))
                or (:heap = 'TO_CONFIRM' and o.to_confirm > 0)
                or (:heap = 'ENDED' and o.ended_at is not null))
            """;

    private static final String PAGE = "select " + COLUMNS + FROM + PICKED + """
            and (o.placed_at, o.id) < (:at, :id)
            order by o.placed_at desc, o.id desc
            limit :limit
            """;

    private static final String COUNT = """
            select count(*)
            from orders.service_order o
            """ + PICKED;

    private static final String FIND = "select " + COLUMNS + FROM + """
            where o.city = :city
            and o.id = :id
            """;

    private static final String THESE = "select " + COLUMNS + FROM + """
            where o.city = :city
            and o.id = any (:ids)
            order by o.window_from, o.id
            """;

    private static final String SERVED = """
            select name, phone, division, lon, lat, address, words
            from orders.served
            where city = :city
            and service_order = :id
            """;

    private static final String LAST_SERVED = """
            select s.name, s.phone, s.division, s.lon, s.lat, s.address, s.words
            from orders.served s
            join orders.service_order o on o.city = s.city and o.id = s.service_order
            where s.city = :city
            and o.served_person = :me
            order by o.placed_at desc
            limit 1
            """;

    private static final String JOURNAL = """
            select service_order, seq, at, action, part, from_step, to_step, actor, role, words, minutes, stars
            from orders.journal
            where city = :city
            and service_order = :id
            order by seq
            """;

    private static final String MY_PARTS = "select " + COLUMNS + """
            , p.id as part, p.step as part_step, p.version as part_version, p.body_name
            """ + FROM + """
            join orders.part p on p.city = o.city and p.service_order = o.id
            where o.city = :city
            and o.ended_at is null
            and ((p.step = 'OFFERED' and (p.person = :me or (p.person is null and p.body = any (orders.my_bodies()))))
                or (p.step in ('ACCEPTED', 'DONE') and p.person = :me))
            order by o.window_from, o.id
            limit :limit
            """;

    private static final String CLAIMABLE = "select " + COLUMNS + """
            , cast(null as uuid) as part, cast(null as text) as part_step, 0 as part_version, '' as body_name
            """ + FROM + """
            where o.city = :city
            and o.step = 'OPEN'
            and o.window_to > :now
            and orders.may_claim(o.division, o.skill)
            and o.placed_by <> :me
            and o.served_person is distinct from :me
            and not exists (
                select from orders.part p
                where p.city = o.city
                and p.service_order = o.id
                and p.person = :me
                and p.step in ('OFFERED', 'ACCEPTED', 'DONE', 'CONFIRMED', 'RATED'))
            order by o.window_from, o.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    OrderReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<OrderRow> page(Heap heap, boolean own, RowKey after, int limit) {
        Planning.forValues(jdbc);
        return sql(PAGE)
                .param("heap", heap.name())
                .param("own", own)
                .param("at", Columns.at(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(OrderRows.ROW)
                .list();
    }

    public long count(Heap heap, boolean own) {
        return sql(COUNT)
                .param("heap", heap.name())
                .param("own", own)
                .query(Long.class)
                .single();
    }

    public Optional<OrderRow> find(UUID id) {
        return sql(FIND).param("id", id).query(OrderRows.ROW).optional();
    }

    /** Those of these that the reader sees, the soonest first. */
    public List<OrderRow> these(Collection<UUID> ids) {
        return sql(THESE)
                .param("ids", ids.toArray(UUID[]::new))
                .query(OrderRows.ROW)
                .list();
    }

    public Optional<Served> served(UUID id) {
        return jdbc.sql(SERVED)
                .param("city", Scoped.current().city())
                .param("id", id)
                .query(OrderRows.SERVED)
                .optional();
    }

    /** What the person said when they ordered for themselves last. */
    public Optional<Served> findLast(UUID person) {
        return jdbc.sql(LAST_SERVED)
                .param("city", Scoped.current().city())
                .param("me", person)
                .query(OrderRows.SERVED)
                .optional();
    }

    public List<OrderEntry> journal(UUID id) {
        return jdbc.sql(JOURNAL)
                .param("city", Scoped.current().city())
                .param("id", id)
                .query(OrderRows.ENTRY)
                .list();
    }

    /** What the person is asked for and at, also as one of those who answer for a unit or team; the soonest first. */
    public List<HelpRow> listMine(UUID person, int limit) {
        return jdbc.sql(MY_PARTS)
                .param("city", Scoped.current().city())
                .param("me", person)
                .param("limit", limit)
                .query(OrderRows.HELP)
                .list();
    }

    /** What the person may claim; the soonest first. */
    public List<HelpRow> listClaimable(UUID person, java.time.Instant now, int limit) {
        return jdbc.sql(CLAIMABLE)
                .param("city", Scoped.current().city())
                .param("me", person)
                .param("now", Columns.at(now))
                .param("limit", limit)
                .query(OrderRows.HELP)
                .list();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement)
                .param("city", Scoped.current().city())
                .param("me", Columns.maybe(Scoped.current().person()));
    }
}
