package gezhi.demo;

import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where made-up cases lie: at units, spread by the sound of their codes, the same every time. */
@Component
@Profile("demo")
@Transactional(readOnly = true)
class DemoPlaces {
    private static final String SAMPLE = """
            select p.code, p.lon, p.lat, coalesce(d.name, '') as name
            from territory.v_places p
            join territory.v_divisions d
                on d.city = p.city
                and d.code = p.code
            where p.city = :city
            and p.code >= :subtree
            and p.code < :subtree || ':'
            and length(p.code) = 18
            order by md5(p.code || :salt)
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Clock clock;

    DemoPlaces(JdbcClient jdbc, Divisions divisions, Clock clock) {
        this.divisions = divisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The moment at which the demonstration is made up. */
    Instant now() {
        return clock.instant();
    }

    /** @param name of the unit */
    record Site(String code, double lon, double lat, String name) {}

    /** The code itself, if there is such a division. */
    Optional<String> find(String code) {
        return divisions.find(code).map(Division::code);
    }

    /** The first division under another. */
    String first(String code) {
        return divisions.children(code, "").rows().getFirst().code();
    }

    /** Up to {@code most} units of the subtree. */
    List<Site> sample(String subtree, String salt, int most) {
        return jdbc.sql(SAMPLE)
                .param("city", Scoped.current().city())
                .param("subtree", subtree)
                .param("salt", salt)
                .param("limit", most)
                .query(Site.class)
                .list();
    }
}
