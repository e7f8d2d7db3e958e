package gezhi.redrawing;

import gezhi.platform.scope.Scoped;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what others publish of what hangs on divisions of any level. */
@Repository
@Transactional(readOnly = true)
class HangingStore {
    private static final String CASES = """
            select number as key, number as what, division
            from cases.v_case
            where city = :city
            and division = any(:codes::text[])
            and step not in ('VERIFIED', 'EVALUATED', 'REFUSED', 'VOIDED', 'MERGED')
            order by number
            """;

    private static final String STANDINGS = """
            select s.body::text as key, b.name as what, s.division
            from bodies.v_standings s
            join bodies.v_bodies b on b.city = s.city and b.id = s.body
            where s.city = :city
            and s.division = any(:codes::text[])
            and s.valid_to is null
            order by s.division
            """;

    private static final String SEATS = """
            select id::text as key, name as what, seat as division
            from bodies.v_bodies
            where city = :city
            and seat = any(:codes::text[])
            and valid_to is null
            order by seat, id
            """;

    private static final String OFFICES = """
            select id::text as key, name as what, seat as division
            from organizations.v_offices
            where city = :city
            and seat = any(:codes::text[])
            and valid_to is null
            order by seat, id
            """;

    private static final String ROUNDS = """
            select id::text as key, name as what, grid as division
            from patrols.v_plans
            where city = :city
            and grid = any(:codes::text[])
            and until_day is null
            order by grid, id
            """;

    private final JdbcClient jdbc;

    HangingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key by which the module that keeps it knows it */
    record Hanging(String key, String what, String division) {}

    /** Open ones, by number. */
    List<Hanging> cases(Collection<String> codes) {
        return at(CASES, codes);
    }

    List<Hanging> standings(Collection<String> codes) {
        return at(STANDINGS, codes);
    }

    List<Hanging> seats(Collection<String> codes) {
        return at(SEATS, codes);
    }

    List<Hanging> offices(Collection<String> codes) {
        return at(OFFICES, codes);
    }

    List<Hanging> rounds(Collection<String> codes) {
        return at(ROUNDS, codes);
    }

    private List<Hanging> at(String sql, Collection<String> codes) {
        return jdbc.sql(sql)
                .param("city", Scoped.current().city())
                .param("codes", codes.toArray(String[]::new))
                .query(Hanging.class)
                .list();
    }
}
