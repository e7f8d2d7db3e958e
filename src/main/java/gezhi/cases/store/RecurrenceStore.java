package gezhi.cases.store;

import gezhi.cases.store.MergeStore.Relative;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How soon and how near a problem counts as come back, and which cases are flagged so. */
@Repository
public class RecurrenceStore {
    /** The longest code that the category begins with goes before shorter ones. */
    private static final String RULE = """
            select days, metres
            from cases.recurrence
            where city = :city
            and starts_with(:category, category)
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by length(category) desc, valid_from desc
            limit 1
            """;

    private static final String ADD_RULE = """
            insert into cases.recurrence (city, category, days, metres, valid_from)
            values (:city, :category, :days, :metres, :on)
            """;

    private static final String SEEN = """
            select c.id, c.category, c.division, c.address, c.lon, c.lat, c.received_at
            from cases.case c
            where c.city = :city
            and c.id = :id
            and c.filed_at is not null
            """;

    /**
     * The latest that was settled before the case was reported: of the same category, or of one that people have found to be the same more often
     * than not; within the distance, or where a position is missing at the same address of the same place.
     */
    private static final String EARLIER = """
            select c.id
            from cases.case c
            where c.city = :city
            and c.id <> :id
            and c.verified_at is not null
            and c.step in ('VERIFIED', 'EVALUATED')
            and c.verified_at < :before
            and c.verified_at >= :since
            and c.category in (
                select :category
                union
                select case when j.category = :category then j.other_category else j.category end
                from cases.judged j
                where j.city = :city
                and (j.category = :category or j.other_category = :category)
                group by 1
                having count(*) filter (where j.same) > count(*) filter (where not j.same))
            and case
                when c.lat is not null and :lat::float8 is not null then
                    sqrt(power((c.lat - :lat::float8) * 111320, 2)
                        + power((c.lon - :lon::float8) * 111320 * cos(radians(:lat::float8)), 2)) <= :metres
                else c.division = :division and c.address <> '' and c.address = :address
                end
            order by c.verified_at desc, c.id
            limit 1
            """;

    private static final String FLAG = """
            insert into cases.recurred (city, case_id, earlier, at)
            values (:city, :id, :earlier, :at)
            on conflict (city, case_id) do nothing
            """;

    private static final String FILED_AFTER = """
            select c.filed_at as at, c.id
            from cases.case c
            where c.city = :city
            and (c.filed_at, c.id) > (:after, :afterId)
            and not exists (
                select
                from cases.recurred r
                where r.city = c.city
                and r.case_id = c.id)
            order by c.filed_at, c.id
            limit :limit
            """;

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

    /** What is looked at of a filed case. */
    public record Filed(
            UUID id,
            String category,
            String division,
            String address,
            @Nullable Double lon,
            @Nullable Double lat,
            Instant receivedAt) {}

    public Optional<Rule> findRule(String category, LocalDate on) {
        return sql(RULE)
                .param("category", category)
                .param("on", on)
                .query(Rule.class)
                .optional();
    }

    public void addRule(String category, Rule rule, LocalDate on) {
        sql(ADD_RULE)
                .param("category", category)
                .param("days", rule.days())
                .param("metres", rule.metres())
                .param("on", on)
                .update();
    }

    public Optional<Filed> findFiled(UUID id) {
        return sql(SEEN).param("id", id).query(Filed.class).optional();
    }

    public Optional<UUID> findEarlier(Filed filed, Rule rule, Instant since) {
        return sql(EARLIER)
                .param("id", filed.id())
                .param("category", filed.category())
                .param("division", filed.division())
                .param("address", filed.address())
                .param("lon", Maybe.of(filed.lon()))
                .param("lat", Maybe.of(filed.lat()))
                .param("metres", rule.metres())
                .param("before", Times.of(filed.receivedAt()))
                .param("since", Times.of(since))
                .query(UUID.class)
                .optional();
    }

    public void flag(UUID id, UUID earlier, Instant at) {
        sql(FLAG)
                .param("id", id)
                .param("earlier", earlier)
                .param("at", Times.of(at))
                .update();
    }

    /** Those not flagged, in the order in which they were filed. */
    public List<Mark> filedAfter(Mark mark, int limit) {
        return sql(FILED_AFTER)
                .param("after", Times.of(mark.at()))
                .param("afterId", mark.id())
                .param("limit", limit)
                .query(Mark.class)
                .list();
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
