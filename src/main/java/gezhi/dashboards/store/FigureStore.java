package gezhi.dashboards.store;

import gezhi.cases.CasesMoved;
import gezhi.dashboards.Period;
import gezhi.dashboards.model.Counts;
import gezhi.dashboards.model.Dimension;
import gezhi.dashboards.model.Measure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to the figures and reads them: what is rolled up plus what is still pending, in one statement and so in one snapshot. */
@Repository
public class FigureStore {
    /** One column for each measure, and what a pending row adds to each. */
    private static final String COLUMNS = Measure.each("{column}") + ", moved";

    private static final String SUMS = Measure.each("sum({column}) as {column}") + ", sum(moved) as moved";
    private static final String ONES = Measure.each("(measure = '{name}')::int")
            + ", (measure = 'MOVED_IN')::int - (measure = 'MOVED_OUT')::int as moved";

    private static final String ADD = """
            insert into dashboards.pending (city, division, category, office, month, measure)
            values (:city, :division, :category, :office, :month, :measure)
            """;

    /** A case in hand leaves one division and comes to another, whatever its category and office: these are of the journal. */
    private static final String MOVE = """
            insert into dashboards.pending (city, division, month, measure)
            select :city, m.division, :month, m.measure
            from unnest(:froms::text[], :tos::text[]) as g (was, now)
            cross join lateral (values (g.was, 'MOVED_OUT'), (g.now, 'MOVED_IN')) as m (division, measure)
            """;

    /** Takes pending rows nobody else is taking and spreads each over its divisions, from the city to the community. */
    private static final String FOLD = """
            with taken as (
                delete from dashboards.pending
                where city = :city
                and id in (
                    select id
                    from dashboards.pending
                    where city = :city
                    order by id
                    limit :limit
                    for update skip locked
                )
                returning city, division, category, office, month, measure
            ), spread as (
                select t.city, left(t.division, l.length) as division, d.dimension, d.key, t.month,
                    %s
                from taken t
                cross join lateral (
                    select distinct length
                    from unnest(array[length(t.city), 6, 9, 12]) as length
                    where length between length(t.city) and length(t.division)
                ) l
                cross join lateral (values ('ALL', ''), ('CATEGORY', t.category), ('OFFICE', t.office::text)) as d (dimension, key)
                where d.key is not null
                group by 1, 2, 3, 4, 5
            ), added as (
                insert into dashboards.figure as f (city, division, dimension, key, month, %s)
                select city, division, dimension, key, month, %s
                from spread
                order by division, dimension, month, key
                on conflict (city, division, dimension, month, key) do update
                set %s
            )
            select count(*)
            from taken
            """.formatted(
                    Measure.each("count(*) filter (where t.measure = '{name}') as {column}")
                            + ", count(*) filter (where t.measure = 'MOVED_IN')"
                            + " - count(*) filter (where t.measure = 'MOVED_OUT') as moved",
                    COLUMNS,
                    COLUMNS,
                    Measure.each("{column} = f.{column} + excluded.{column}") + ", moved = f.moved + excluded.moved");

    private static final String TOTALS = """
            select month as key, %s
            from (
                select month, %s
                from dashboards.figure
                where city = :city
                and division = :division
                and dimension = 'ALL'
                and month between :from and :to
                union all
                select month, %s
                from dashboards.pending
                where city = :city
                and division >= :division
                and division < :division || ':'
                and month between :from and :to
            ) counted
            group by month
            order by month
            """.formatted(SUMS, COLUMNS, ONES);

    private static final String CHILDREN = """
            select division as key, %s
            from (
                select division, %s
                from dashboards.figure
                where city = :city
                and division in (:children)
                and dimension = 'ALL'
                and month between :from and :to
                union all
                select left(division, :length), %s
                from dashboards.pending
                where city = :city
                and left(division, :length) in (:children)
                and month between :from and :to
            ) counted
            group by division
            """.formatted(SUMS, COLUMNS, ONES);

    private static final String BREAKDOWN = """
            select key, %s
            from (
                select key, %s
                from dashboards.figure
                where city = :city
                and division = :division
                and dimension = :dimension
                and month between :from and :to
                union all
                select case :dimension when 'CATEGORY' then category else office::text end, %s
                from dashboards.pending
                where city = :city
                and division >= :division
                and division < :division || ':'
                and month between :from and :to
            ) counted
            where key is not null
            group by key
            """.formatted(SUMS, COLUMNS, ONES);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    FigureStore(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Notes what is to be counted; {@code rows} hold city, division, category, office, month and measure. */
    public void add(SqlParameterSource[] rows) {
        if (rows.length == 1) {
            jdbc.sql(ADD).paramSource(rows[0]).update();
        } else if (rows.length > 1) {
            batch.batchUpdate(ADD, rows);
        }
    }

    /** Notes that cases in hand went elsewhere. */
    public void move(String city, LocalDate month, List<CasesMoved.Move> moves) {
        if (!moves.isEmpty()) {
            jdbc.sql(MOVE)
                    .param("city", city)
                    .param("month", month)
                    .param("froms", moves.stream().map(CasesMoved.Move::from).toArray(String[]::new))
                    .param("tos", moves.stream().map(CasesMoved.Move::to).toArray(String[]::new))
                    .update();
        }
    }

    /** Rolls up at most {@code limit} pending rows and tells how many it took. */
    public int fold(String city, int limit) {
        return jdbc.sql(FOLD)
                .param("city", city)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** By month, the first of it written as 2026-03-01. */
    public Map<String, Counts> totals(String city, String division, Period period) {
        return counted(asked(TOTALS, city, period).param("division", division));
    }

    /** By child; all {@code children} have codes of the same length. */
    public Map<String, Counts> byChild(String city, List<String> children, Period period) {
        if (children.isEmpty()) {
            return Map.of();
        }
        return counted(asked(CHILDREN, city, period)
                .param("children", children)
                .param("length", children.getFirst().length()));
    }

    /** By category or office. */
    public Map<String, Counts> breakdown(String city, String division, Dimension dimension, Period period) {
        return counted(
                asked(BREAKDOWN, city, period).param("division", division).param("dimension", dimension.name()));
    }

    private JdbcClient.StatementSpec asked(String sql, String city, Period period) {
        return jdbc.sql(sql)
                .param("city", city)
                .param("from", period.from().atDay(1))
                .param("to", period.to().atDay(1));
    }

    private static Map<String, Counts> counted(JdbcClient.StatementSpec asked) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        asked.query(row -> {
            Counts found = counts.computeIfAbsent(row.getString("key"), key -> new Counts());
            for (Measure measure : Measure.values()) {
                found.add(measure, row.getLong(measure.column()));
            }
            found.move(row.getLong("moved"));
        });
        return counts;
    }
}
