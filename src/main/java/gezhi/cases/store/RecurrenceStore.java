package gezhi.cases.store;

import gezhi.cases.store.MergeStore.Relative;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How soon and how near a problem counts as come back, and which cases are flagged so. */
@Repository
public class RecurrenceStore {
    private static final String ADD_RULE = """
            insert into cases.recurrence (city, category, days, metres, valid_from)
            values (:city, :category, :days, :metres, :on)
            """;

    /**
     * A lot of what was filed, in the order in which it was, without those flagged already. For each its rule, of which the longest code that the
     * category begins with goes before shorter ones; and the latest that was settled before the case was reported: of the same category, or of one
     * that people have found to be the same more often than not; within the distance, or where a position is missing at the same address of the
     * same place. Each category is read from its latest settled case backwards and left at the first that fits, so a place where much is settled costs
     * no more than any other.
     */
    private static final String FLAG = """
            with filed as materialized (
                select j.at as filed_at, c.id, c.category, c.division, c.address, c.lon, c.lat, c.received_at
                from cases.journal j
                join cases.case c
                    on c.city = j.city
                    and c.id = j.case_id
                where j.city = :city
                and j.action = 'COLLECT'
                and (j.at, j.case_id) > (:after, :afterId)
                and not exists (
                    select
                    from cases.recurred r
                    where r.city = j.city
                    and r.case_id = j.case_id)
                order by j.at, j.case_id
                limit :limit
            ), ruled as (
                select f.*, coalesce(r.days, :days) as days, coalesce(r.metres, :metres) as metres
                from filed f
                left join lateral (
                    select n.days, n.metres
                    from cases.recurrence n
                    where n.city = :city
                    and starts_with(f.category, n.category)
                    and n.valid_from <= :on
                    and (n.valid_to is null or n.valid_to > :on)
                    order by length(n.category) desc, n.valid_from desc
                    limit 1
                ) r on true
            ), flagged as (
                insert into cases.recurred (city, case_id, earlier, at)
                select :city, f.id, e.id, :at
                from ruled f
                cross join lateral (
                    select s.id
                    from (
                        select f.category as category
                        union
                        select case when j.category = f.category then j.other_category else j.category end
                        from cases.judged j
                        where j.city = :city
                        and (j.category = f.category or j.other_category = f.category)
                        group by 1
                        having count(*) filter (where j.same) > count(*) filter (where not j.same)) k
                    cross join lateral (
                        select c.id, c.verified_at
                        from cases.case c
                        where c.city = :city
                        and c.category = k.category
                        and c.id <> f.id
                        and c.verified_at is not null
                        and c.step in ('VERIFIED', 'EVALUATED')
                        and c.verified_at < f.received_at
                        and c.verified_at >= f.received_at - make_interval(days => f.days)
                        and case
                            when c.lat is not null and f.lat is not null then
                                sqrt(power((c.lat - f.lat) * 111320, 2)
                                    + power((c.lon - f.lon) * 111320 * cos(radians(f.lat)), 2)) <= f.metres
                            else c.division = f.division and c.address <> '' and c.address = f.address
                            end
                        order by c.verified_at desc, c.id
                        limit 1
                    ) s
                    order by s.verified_at desc, s.id
                    limit 1
                ) e
                on conflict (city, case_id) do nothing
                returning case_id
            )
            select (select count(*) from filed) as seen, (select count(*) from flagged) as flagged, f.filed_at as at, f.id
            from filed f
            order by f.filed_at desc, f.id desc
            limit 1
            """;

    /** The planner takes no row for likely to fit, and would rather read and sort all that was settled of a category than stop at the first. */
    private static final String READ_IN_ORDER =
            "select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)";

    private static final String EARLIER_OF = """
            select c.id, c.number, c.step
            from cases.recurred r
            join cases.case c
                on c.city = r.city
                and c.id = r.earlier
            where r.city = :city
            and r.case_id = :id
            """;

    private static final String RETURNS_OF = """
            select c.id, c.number, c.step
            from cases.recurred r
            join cases.case c
                on c.city = r.city
                and c.id = r.case_id
            where r.city = :city
            and r.earlier = :id
            order by r.at
            limit 100
            """;

    private final JdbcClient jdbc;

    RecurrenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param metres within which it is the same place */
    public record Rule(int days, int metres) {}

    /** How far one has looked. */
    public record Mark(Instant at, UUID id) {}

    /** What came of a lot. */
    public record Lot(int seen, int flagged, Mark last) {}

    public void addRule(String category, Rule rule, LocalDate on) {
        sql(ADD_RULE)
                .param("category", category)
                .param("days", rule.days())
                .param("metres", rule.metres())
                .param("on", on)
                .update();
    }

    /**
     * Flags in one statement what has come back among at most {@code limit} filed after {@code after}.
     *
     * @param otherwise where the city has no rule
     */
    public Lot flag(Mark after, int limit, Rule otherwise, LocalDate on, Instant now) {
        jdbc.sql(READ_IN_ORDER).query().singleRow();
        return sql(FLAG)
                .param("after", Times.of(after.at()))
                .param("afterId", after.id())
                .param("limit", limit)
                .param("days", otherwise.days())
                .param("metres", otherwise.metres())
                .param("on", on)
                .param("at", Times.of(now))
                .query((row, number) -> new Lot(
                        row.getInt("seen"),
                        row.getInt("flagged"),
                        new Mark(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getObject("id", UUID.class))))
                .optional()
                .orElse(new Lot(0, 0, after));
    }

    public Optional<Relative> findEarlierOf(UUID id) {
        return sql(EARLIER_OF).param("id", id).query(Relative.class).optional();
    }

    public List<Relative> returnsOf(UUID id) {
        return sql(RETURNS_OF).param("id", id).query(Relative.class).list();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }
}
