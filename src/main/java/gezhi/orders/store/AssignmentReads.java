package gezhi.orders.store;

import gezhi.orders.assign.Wanted.Spot;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is to be assigned together, within what the desk keeps. */
@Repository
@Transactional(readOnly = true)
public class AssignmentReads {
    private static final String WAITING = """
            select o.id, o.version, o.window_from, o.window_to, o.helpers, s.lon, s.lat
            from orders.service_order o
            left join orders.served s on s.city = o.city and s.service_order = o.id
            where o.city = :city
            and o.step = 'PLACED'
            and o.window_to > :now
            and o.window_from < :until
            order by o.window_from, o.id
            limit :limit
            """;

    private static final String ENGAGED = """
            select p.person, o.window_from, o.window_to
            from orders.part p
            join orders.service_order o on o.city = p.city and o.id = p.service_order
            where p.city = :city
            and p.person is not null
            and p.step in ('OFFERED', 'ACCEPTED', 'DONE')
            and o.ended_at is null
            and o.window_to > :now
            """;

    /** In the order of their ids, so that two desks never wait for each other. */
    private static final String HOLD = """
            select count(pg_advisory_xact_lock(hashtextextended('helper ' || :city || cast(id as text), 0)))
            from (select id from unnest(:ids::uuid[]) as id order by id) asked
            """;

    private static final String NAMES = """
            select id, name
            from volunteering.v_volunteers
            where city = :city
            and id = any (:ids)
            """;

    private final JdbcClient jdbc;

    AssignmentReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order that nobody is asked for yet. @param at where; null when it is not on the map */
    public record Waiting(
            UUID id,
            int version,
            Instant from,
            Instant to,
            int places,
            @Nullable Spot at) {}

    /** When somebody is asked for, or is at, an order. */
    public record Engaged(UUID person, Instant from, Instant to) {
        public boolean overlaps(Instant begin, Instant end) {
            return from.isBefore(end) && begin.isBefore(to);
        }
    }

    /** Those that begin before a moment and are not over, the soonest first. */
    public List<Waiting> waiting(Instant now, Instant until, int limit) {
        return jdbc.sql(WAITING)
                .param("city", Scoped.current().city())
                .param("now", Columns.at(now))
                .param("until", Columns.at(until))
                .param("limit", limit)
                .query((row, i) -> {
                    double lon = row.getDouble("lon");
                    Spot spot = row.wasNull() ? null : new Spot(lon, row.getDouble("lat"));
                    return new Waiting(
                            row.getObject("id", UUID.class),
                            row.getInt("version"),
                            Columns.get(row, "window_from"),
                            Columns.get(row, "window_to"),
                            row.getInt("helpers"),
                            spot);
                })
                .list();
    }

    /** Until the transaction ends nobody else dispatches these volunteers together with others: who is engaged then is known to be all. */
    public void hold(Collection<UUID> volunteers) {
        jdbc.sql(HOLD)
                .param("city", Scoped.current().city())
                .param("ids", volunteers.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** Who is asked or at it from now on. */
    public List<Engaged> engaged(Instant now) {
        return jdbc.sql(ENGAGED)
                .param("city", Scoped.current().city())
                .param("now", Columns.at(now))
                .query((row, i) -> new Engaged(
                        row.getObject("person", UUID.class),
                        Columns.get(row, "window_from"),
                        Columns.get(row, "window_to")))
                .list();
    }

    /** Names of volunteers whom the reader keeps. */
    public Map<UUID, String> names(Collection<UUID> volunteers) {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql(NAMES)
                .param("city", Scoped.current().city())
                .param("ids", volunteers.toArray(UUID[]::new))
                .query((row, i) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }
}
