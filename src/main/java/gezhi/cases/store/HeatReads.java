package gezhi.cases.store;

import gezhi.cases.CaseFilter;
import gezhi.cases.Heat;
import gezhi.platform.scope.Planning;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts cases by where they are, within the same filters and policies as the lists; each in a transaction of its own, so in the scope at hand. */
@Repository
@Transactional(readOnly = true)
public class HeatReads {

    /** What everybody counts: of everything also what is only counted, by category what the public list has. */
    private static final String KNOWN = """
            and c.step not in ('REFUSED', 'VOIDED', 'MERGED')
            and c.category in (
                select s.code
                from cases.v_privacy s
                where s.city = :city
                and s.counted
                and (s.listed or :everything))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    HeatReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Heat.Cell> cells(CaseFilter filter) {
        return sql(HeatReads::cellsOf, filter, "").query(Heat.Cell.class).list();
    }

    public List<Heat.Cell> communities(CaseFilter filter) {
        return sql(HeatReads::communitiesOf, filter, KNOWN)
                .query(Heat.Cell.class)
                .list();
    }

    /** @param length of the codes to count by */
    public List<Heat.Area> areas(CaseFilter filter, int length, boolean forPublic) {
        return sql(HeatReads::areasOf, filter, forPublic ? KNOWN : "")
                .param("length", length)
                .query(Heat.Area.class)
                .list();
    }

    private JdbcClient.StatementSpec sql(UnaryOperator<String> sql, CaseFilter filter, String more) {
        Chosen chosen = Chosen.of(filter, Scoped.current(), clock.instant(), clock.getZone());
        Planning.forValues(jdbc);
        return jdbc.sql(sql.apply(chosen.conditions() + more))
                .params(chosen.parameters())
                .param("everything", filter.category().isEmpty())
                .param("city", Scoped.current().city());
    }

    /** By some two hundred metres: a heap shows, a single door does not. */
    private static String cellsOf(String conditions) {
        return """
            select (floor(c.lon / 0.002) + 0.5) * 0.002 as lon, (floor(c.lat / 0.002) + 0.5) * 0.002 as lat, count(*) as cases
            from cases.case c
            where c.city = :city
            and c.lon is not null
            %s
            group by 1, 2
            order by cases desc, lon, lat
            limit 5000
            """.formatted(conditions);
    }

    /** A count stands where its community is. */
    private static String communitiesOf(String conditions) {
        return """
            select p.lon, p.lat, count(*) as cases
            from cases.case c
            join territory.v_places p
                on p.city = c.city
                and p.code = left(c.division, 12) collate "C"
            where c.city = :city
            and length(c.division) >= 12
            %s
            group by p.lon, p.lat
            order by cases desc, p.lon, p.lat
            limit 5000
            """.formatted(conditions);
    }

    private static String areasOf(String conditions) {
        return """
            select a.code, coalesce(d.name, a.code) as name, a.cases
            from (
                select left(c.division, :length) collate "C" as code, count(*) as cases
                from cases.case c
                where c.city = :city
                %s
                group by 1
                order by cases desc, code
                limit 200) a
            left join territory.v_divisions d
                on d.city = :city
                and d.code = a.code
            order by a.cases desc, a.code
            """.formatted(conditions);
    }
}
