package gezhi.published;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts bodies, standing today in divisions that stand today, as far as the scope at hand sees them. */
@Repository
@Transactional(readOnly = true)
class PublishedReads {
    private static final String COMMUNITIES = """
            select count(*)
            from territory.v_divisions
            where city = :city
            and level = 'COMMUNITY'
            and valid_to is null
            """;

    private static final String STANDING = """
            select count(distinct b.id)
            from bodies.v_bodies b
            join bodies.v_standings s on s.city = b.city and s.body = b.id
            join territory.v_divisions d on d.city = s.city and d.code = s.division
            where b.city = :city
            and b.kind = any (:kinds::text[])
            and b.valid_to is null
            and s.valid_to is null
            and d.level = 'COMMUNITY'
            and d.valid_to is null
            """;

    private static final String GRID_GROUPS = """
            select count(*)
            from bodies.v_bodies b
            join territory.v_divisions d on d.city = b.city and d.code = b.seat
            where b.city = :city
            and b.kind = 'GROUP'
            and b.valid_to is null
            and d.level = 'GRID'
            and d.valid_to is null
            and b.id not in (
                select s.body
                from bodies.v_standings s
                where s.city = :city
                and s.valid_to is null)
            """;

    /** A division with two of them counts once. */
    private static final String SEATS = """
            select count(distinct b.seat)
            from bodies.v_bodies b
            join territory.v_divisions d on d.city = b.city and d.code = b.seat
            where b.city = :city
            and b.kind = :kind
            and b.valid_to is null
            and d.level = :level
            and d.valid_to is null
            """;

    /** By their keys, since the planner does not know a new city and would look through it once for each. */
    private static final String SOCIAL = """
            select b.id
            from bodies.v_bodies b
            where b.city = :city
            and b.kind in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
            and b.valid_to is null
            and b.id = any (array(
                select o.superior
                from bodies.v_bodies o
                where o.city = :city
                and o.kind = 'SOCIAL_ORGANIZATION'
                and o.valid_to is null))
            and b.id not in (
                select s.body
                from bodies.v_standings s
                where s.city = :city
                and s.valid_to is null)
            """;

    private static final String SOCIAL_BRANCHES = "with own as (\n" + SOCIAL + """
            )
            select count(*)
            from own
            """;

    private static final String SOCIAL_MEMBERS = "with own as materialized (\n" + SOCIAL + """
            )
            select count(*)
            from membership.v_members m
            where m.city = :city
            and m.organization = any (array(
                select own.id
                from own))
            """;

    private final JdbcClient jdbc;

    PublishedReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long communities(String city) {
        return number(jdbc.sql(COMMUNITIES), city);
    }

    /** Bodies of some kinds that stand for communities. */
    long standingForCommunities(String city, String... kinds) {
        return number(jdbc.sql(STANDING).param("kinds", kinds), city);
    }

    long gridGroups(String city) {
        return number(jdbc.sql(GRID_GROUPS), city);
    }

    /** Divisions of a level in which a body of a kind sits. */
    long seats(String city, String kind, String level) {
        return number(jdbc.sql(SEATS).param("kind", kind).param("level", level), city);
    }

    long socialBranches(String city) {
        return number(jdbc.sql(SOCIAL_BRANCHES), city);
    }

    long socialMembers(String city) {
        return number(jdbc.sql(SOCIAL_MEMBERS), city);
    }

    private static long number(JdbcClient.StatementSpec statement, String city) {
        return statement.param("city", city).query(Long.class).single();
    }
}
