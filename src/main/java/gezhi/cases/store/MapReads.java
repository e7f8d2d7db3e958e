package gezhi.cases.store;

import gezhi.cases.Box;
import gezhi.platform.scope.Scoped;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open cases counted for the map. */
@Repository
@Transactional(readOnly = true)
public class MapReads {
    /** A count stands where its community is, not where its cases are: one case alone does not give its place away. */
    private static final String BY_COMMUNITY = """
            select p.code, coalesce(d.name, p.code) as name, p.lon, p.lat, count(*) as cases
            from cases.case c
            join territory.v_places p
                on p.city = c.city
                and p.code = left(c.division, 12) collate "C"
            left join territory.v_divisions d
                on d.city = p.city
                and d.code = p.code
            where c.city = :city
            and c.step in ('DISCOVERED', 'COLLECTED', 'DISPATCHED', 'HANDLING', 'PARKED', 'FED_BACK')
            and length(c.division) >= 12
            and p.lon between :west and :east
            and p.lat between :south and :north
            and (not :public or c.category in (
                select s.code
                from cases.v_privacy s
                where s.city = :city
                and s.counted))
            group by p.code, d.name, p.lon, p.lat
            order by p.code
            limit 2000
            """;

    private final JdbcClient jdbc;

    MapReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many open cases in a community; the point lies somewhere in it. */
    public record Cluster(String code, String name, double lon, double lat, int cases) {}

    /**
     * Open cases within the scope by community.
     *
     * @param forPublic leaves out categories that are never shown to the public
     */
    public List<Cluster> byCommunity(Box box, boolean forPublic) {
        return jdbc.sql(BY_COMMUNITY)
                .param("city", Scoped.current().city())
                .param("west", box.west())
                .param("south", box.south())
                .param("east", box.east())
                .param("north", box.north())
                .param("public", forPublic)
                .query(Cluster.class)
                .list();
    }
}
