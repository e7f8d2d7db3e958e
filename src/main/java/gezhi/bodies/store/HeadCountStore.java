package gezhi.bodies.store;

import gezhi.bodies.Body;
import gezhi.bodies.HeadCount;
import gezhi.platform.scope.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members as they were counted. */
@Repository
public class HeadCountStore {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String LATEST = """
            select counted_on, full_members, all_members
            from bodies.head_count
            where city = :city
            and body = :body
            order by counted_on desc
            limit 1
            """;

    private static final String SAVE = """
            insert into bodies.head_count (city, body, counted_on, full_members, all_members, entered_by, entered_at)
            select :city, g.body, g.counted_on, g.full_members, g.all_members, :by, :at
            from unnest(cast(:bodies as uuid[]), cast(:days as date[]), :full::int[], :all::int[])
                as g (body, counted_on, full_members, all_members)
            on conflict (city, body, counted_on) do update
            set full_members = excluded.full_members, all_members = excluded.all_members, entered_by = excluded.entered_by,
                entered_at = excluded.entered_at
            """;

    private static final String COUNTED = """
            select b.id, b.kind, b.name, b.seat, coalesce(d.name, b.seat) as seat_name, b.superior, b.contact, b.published,
                b.valid_from, b.valid_to, b.version, h.counted_on, h.full_members, h.all_members
            from bodies.body b
            left join lateral (
                select counted_on, full_members, all_members
                from bodies.head_count
                where city = b.city
                and body = b.id
                order by counted_on desc
                limit 1) h on true
            left join territory.v_divisions d on d.city = b.city and d.code = b.seat
            where b.city = :city
            and b.seat >= :subtree
            and b.seat < :subtree || ':'
            and (b.seat, b.id) > (:afterSeat collate "C", :afterId::uuid)
            and b.valid_to is null
            and (h.counted_on is not null or b.kind in ('WORK_COMMITTEE', 'COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH'))
            order by b.seat, b.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    HeadCountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A count to be written. */
    public record Fresh(UUID body, HeadCount count) {}

    public Optional<HeadCount> latest(String city, UUID body) {
        return jdbc.sql(LATEST)
                .param("city", city)
                .param("body", body)
                .query(HeadCountStore::count)
                .optional();
    }

    /** A second count of the same day takes the place of the first. */
    public void save(Scope by, List<Fresh> counts, Instant at) {
        jdbc.sql(SAVE)
                .param("city", by.city())
                .param("by", by.person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("bodies", column(counts, fresh -> fresh.body().toString()))
                .param("days", column(counts, fresh -> fresh.count().on().toString()))
                .param(
                        "full",
                        counts.stream().map(fresh -> fresh.count().full()).toArray(Integer[]::new))
                .param("all", counts.stream().map(fresh -> fresh.count().all()).toArray(Integer[]::new))
                .update();
    }

    /** A body with its latest count, null when it was never counted. */
    public record Found(Body body, @Nullable HeadCount count) {}

    /** Standing bodies that were counted or may have members, in order of seat. */
    public List<Found> list(String city, String subtree, String after, int limit) {
        boolean first = !after.matches("\\d+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        int dot = after.indexOf('.');
        return jdbc.sql(COUNTED)
                .param("city", city)
                .param("subtree", subtree)
                .param("afterSeat", first ? "" : after.substring(0, dot))
                .param("afterId", first ? FIRST.toString() : after.substring(dot + 1))
                .param("limit", limit)
                .query((row, at) ->
                        new Found(BodyStore.body(row, at), row.getObject("counted_on") == null ? null : count(row, at)))
                .list();
    }

    private static HeadCount count(ResultSet row, int at) throws SQLException {
        return new HeadCount(
                Objects.requireNonNull(row.getObject("counted_on", LocalDate.class)),
                row.getInt("full_members"),
                row.getInt("all_members"));
    }

    private static String[] column(List<Fresh> rows, Function<Fresh, String> read) {
        return rows.stream().map(read).toArray(String[]::new);
    }
}
