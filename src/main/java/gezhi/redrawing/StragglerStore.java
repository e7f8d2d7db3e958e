package gezhi.redrawing;

import gezhi.platform.scope.Scoped;
import gezhi.redrawing.GroundStore.Held;
import gezhi.redrawing.GroundStore.Place;
import gezhi.territory.Following;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open cases that lie on what is closed, and what follows it. */
@Repository
class StragglerStore {
    private static final String IN_EFFECT = """
            select id, area
            from redrawing.proposal
            where city = :city
            and state = 'IN_EFFECT'
            order by submitted_at
            """;

    private static final String CASES = """
            select c.number as key, c.number as what, c.division, c.lon, c.lat
            from cases.v_case c
            join territory.v_divisions d on d.city = c.city and d.code = c.division
            where c.city = :city
            and c.division >= :area
            and c.division < :area || ':'
            and c.step not in ('VERIFIED', 'EVALUATED', 'REFUSED', 'VOIDED', 'MERGED')
            and d.level in ('GRID', 'UNIT')
            and d.valid_to is not null
            order by 1
            """;

    /** Where just one division follows. */
    private static final String FOLLOWED = """
            select c.number as key, c.division as "from", min(s.successor) as "to"
            from cases.v_case c
            join territory.v_divisions d on d.city = c.city and d.code = c.division
            join territory.v_successions s on s.city = c.city and s.code = c.division
            where c.city = :city
            and c.step not in ('VERIFIED', 'EVALUATED', 'REFUSED', 'VOIDED', 'MERGED')
            and d.valid_to is not null
            group by c.number, c.division
            having count(*) = 1
            """;

    private static final String UNITS = """
            select code, name, households, false as dedicated
            from territory.v_divisions
            where city = :city
            and code = any (:codes::text[])
            """;

    private static final String PLACES = """
            select code, lon, lat
            from territory.v_places
            where city = :city
            and code = any (:codes::text[])
            order by code
            """;

    private final JdbcClient jdbc;

    StragglerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan that has taken effect. */
    record Past(UUID id, String area) {}

    List<Past> inEffect() {
        return in(IN_EFFECT).query(Past.class).list();
    }

    List<Held> cases(String area) {
        return in(CASES).param("area", area).query(Held.class).list();
    }

    /** Open cases on any closed division that just one follows. */
    List<Following> followed() {
        return in(FOLLOWED).query(Following.class).list();
    }

    List<Redrawing.Unit> units(Collection<String> codes) {
        return of(UNITS, codes).query(Redrawing.Unit.class).list();
    }

    List<Place> places(Collection<String> codes) {
        return of(PLACES, codes).query(Place.class).list();
    }

    private JdbcClient.StatementSpec of(String sql, Collection<String> codes) {
        return in(sql).param("codes", codes.toArray(String[]::new));
    }

    private JdbcClient.StatementSpec in(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }
}
