package gezhi.membership.store;

import gezhi.bodies.HeadCount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of members. */
@Repository
public class MemberFigureReads {
    private static final String FIGURES = """
            with counted as materialized (
                select c.path, c.kind, c.state, c.birth_year, c.residence, c.members
                from membership.counts() c
                where c.path >= :path
                and c.path < :path || 'g'
            )
            select 'KIND' as dimension, kind as key, sum(members) as members
            from counted
            group by kind
            union all
            select 'STATE', state, sum(members)
            from counted
            group by state
            union all
            select 'AGE', case
                when :year - birth_year <= 35 then '35'
                when :year - birth_year <= 45 then '45'
                when :year - birth_year <= 55 then '55'
                when :year - birth_year <= 65 then '65'
                else '66' end, sum(members)
            from counted
            group by 2
            union all
            select 'PLACE', left(residence, :digits), sum(members)
            from counted
            group by 2
            union all
            select 'ORGANIZATION', substring(path, length(:path) + 1, 32), sum(members)
            from counted
            group by 2
            order by 1, 2
            """;

    private static final String PATH = """
            select path
            from bodies.v_bodies
            where city = :city
            and id = :id
            """;

    private static final String HEAD_COUNTS = """
            select body, full_members, all_members
            from membership.head_counts(cast(:bodies as uuid[]))
            """;

    private static final String PROBATION = """
            select m.id, m.name, m.probation_until as due
            from membership.member m
            where m.city = :city
            and m.ended_on is null
            and m.kind = 'PROBATIONARY'
            and m.probation_until <= :until
            and m.organization in (select k.id from membership.kept() k)
            order by m.probation_until, m.id
            limit 100
            """;

    private static final String FEW = """
            select k.id, k.name, count(m.id) as members
            from membership.kept_bodies() k
            left join membership.member m on m.city = :city and m.organization = k.id and m.ended_on is null and m.kind = 'FULL'
            where k.kind in ('BRANCH', 'JOINT_BRANCH')
            and k.valid_to is null
            group by k.id, k.name
            having count(m.id) < :least
            order by count(m.id), k.name, k.id
            limit 100
            """;

    private static final String WITH_POST = """
            select count(*)
            from membership.member m
            where m.city = :city
            and m.ended_on is null
            and position(:words in m.posts) > 0
            """;

    private static final String GRIDS_WITH = """
            select count(distinct left(c.residence, :digits))
            from membership.counts() c
            where c.state = :state
            and char_length(c.residence) >= :digits
            """;

    private final JdbcClient jdbc;

    MemberFigureReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key of an organization its id in hexadecimal, of a place a code */
    public record Figure(String dimension, String key, long members) {}

    public record Due(UUID id, String name, LocalDate due) {}

    public record Few(UUID id, String name, long members) {}

    /**
     * @param path of the organization whose members are counted; empty for all
     * @param digits of the codes by which places are put together
     */
    public List<Figure> figures(String path, int year, int digits) {
        return jdbc.sql(FIGURES)
                .param("path", path)
                .param("year", year)
                .param("digits", digits)
                .query(Figure.class)
                .list();
    }

    public String path(String city, UUID body) {
        return jdbc.sql(PATH)
                .param("city", city)
                .param("id", body)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    /** Of those that have members, with what stands under them. */
    public Map<UUID, HeadCount> headCounts(Collection<UUID> bodies, LocalDate today) {
        Map<UUID, HeadCount> counts = new HashMap<>();
        jdbc.sql(HEAD_COUNTS)
                .param("bodies", bodies.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    counts.put(
                            row.getObject("body", UUID.class),
                            HeadCount.registered(today, row.getInt("full_members"), row.getInt("all_members")));
                });
        return counts;
    }

    public List<Due> onProbationUntil(String city, LocalDate until) {
        return jdbc.sql(PROBATION)
                .param("city", city)
                .param("until", until)
                .query(Due.class)
                .list();
    }

    /** Kept standing branches with fewer full members than that. */
    public List<Few> withFew(String city, int least) {
        return jdbc.sql(FEW)
                .param("city", city)
                .param("least", least)
                .query(Few.class)
                .list();
    }

    public long withPost(String city, String words) {
        return jdbc.sql(WITH_POST)
                .param("city", city)
                .param("words", words)
                .query(Long.class)
                .single();
    }

    /** @param digits of the codes of grids */
    public long gridsWith(String state, int digits) {
        return jdbc.sql(GRIDS_WITH)
                .param("state", state)
                .param("digits", digits)
                .query(Long.class)
                .single();
    }
}
