package gezhi.bodies.store;

import gezhi.bodies.Coverage;
import gezhi.territory.Level;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the chain reaches. What is counted is grids and units that stand today, for which somebody stands today. */
@Repository
public class CoverageReads {

    /** By child, in one reading of the tree: its grids and units are those whose codes begin with its own, which is {@code length} long. */
    private static final String CHILDREN = """
            with inside as (
                select left(d.code, :length) collate "C" as child,
                    count(*) filter (where d.level = 'GRID') as grids,
                    count(s.body) filter (where d.level = 'GRID') as grids_covered,
                    count(*) filter (where d.level = 'UNIT') as units,
                    count(s.body) filter (where d.level = 'UNIT') as units_covered
                from territory.v_divisions d
                left join bodies.standing s on s.city = d.city and s.division = d.code and s.valid_to is null
                where d.city = :city
                and d.code >= :division
                and d.code < :division || ':'
                and d.level in ('GRID', 'UNIT')
                and d.valid_to is null
                group by 1)
            select c.code, c.name, c.level, coalesce(i.grids, 0) as grids, coalesce(i.grids_covered, 0) as grids_covered,
                coalesce(i.units, 0) as units, coalesce(i.units_covered, 0) as units_covered, b.id as body, b.name as body_name
            from territory.v_divisions c
            left join inside i on i.child = c.code
            left join bodies.standing s on s.city = c.city and s.division = c.code and s.valid_to is null
            left join bodies.body b on b.city = s.city and b.id = s.body
            where c.city = :city
            and c.parent = :division
            and c.code <> :division
            and c.valid_to is null
            order by c.code
            """;

    /** Each once, however many divisions it stands for. */
    private static final String STANDING = """
            select count(distinct s.body) filter (where char_length(s.division) = 15) as branches,
                count(distinct s.body) filter (where char_length(s.division) = 18) as groups
            from bodies.standing s
            where s.city = :city
            and s.division >= :division
            and s.division < :division || ':'
            and s.valid_to is null
            and exists (
                select from territory.v_divisions d
                where d.city = s.city
                and d.code = s.division
                and d.valid_to is null)
            """;

    private static final String GAPS = """
            select d.code, d.name, d.parent, p.name as parent_name, d.households
            from territory.v_divisions d
            join territory.v_divisions p on p.city = d.city and p.code = d.parent
            where d.city = :city
            and d.level = :level
            and d.code >= :division
            and d.code < :division || ':'
            and d.code > :after
            and d.valid_to is null
            and not exists (
                select from bodies.standing s
                where s.city = d.city
                and s.division = d.code
                and s.valid_to is null)
            order by d.code
            limit :limit
            """;

    private static final String SHARES = """
            select p.lon, p.lat, g.share
            from (
                select d.parent, 1 - count(s.body)::float8 / count(*) as share
                from territory.v_divisions d
                left join bodies.standing s on s.city = d.city and s.division = d.code and s.valid_to is null
                where d.city = :city
                and d.level = 'GRID'
                and d.valid_to is null
                group by d.parent) g
            join territory.v_places p on p.city = :city and p.code = g.parent
            where g.share > 0
            and p.lon between :west and :east
            and p.lat between :south and :north
            """;

    private final JdbcClient jdbc;

    CoverageReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param share of the community's grids for which nobody stands, above 0 and up to 1 */
    public record Share(double lon, double lat, double share) {}

    /** Bodies that stand for grids, and for units. */
    public record Bodies(long branches, long groups) {}

    /** @param length of the codes of the children */
    public List<Coverage> children(String city, String division, int length) {
        return jdbc.sql(CHILDREN)
                .param("city", city)
                .param("division", division)
                .param("length", length)
                .query(Coverage.class)
                .list();
    }

    public Bodies standing(String city, String division) {
        return jdbc.sql(STANDING)
                .param("city", city)
                .param("division", division)
                .query(Bodies.class)
                .single();
    }

    public List<Coverage.Gap> gaps(String city, String division, Level level, String after, int limit) {
        return jdbc.sql(GAPS)
                .param("city", city)
                .param("division", division)
                .param("level", level.name())
                .param("after", after)
                .param("limit", limit)
                .query(Coverage.Gap.class)
                .list();
    }

    /** By community, at the point where it lies. */
    public List<Share> shares(String city, double west, double south, double east, double north) {
        return jdbc.sql(SHARES)
                .param("city", city)
                .param("west", west)
                .param("south", south)
                .param("east", east)
                .param("north", north)
                .query(Share.class)
                .list();
    }
}
