package gezhi.demo;

import gezhi.bodies.Bodies;
import gezhi.bodies.Registering;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chain of Party organizations on the whole tree, as many grid branches and unit groups as the report names; all made up. */
@Component
@Profile("demo")
class DemoBodies implements DemoStep {
    private static final String DIVISIONS = """
            select code, name
            from territory.v_divisions
            where city = :city
            and valid_to is null
            order by code
            """;

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final Registering registering;
    private final Clock clock;

    DemoBodies(JdbcClient jdbc, Bodies bodies, Registering registering, Clock clock) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.registering = registering;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String name() {
        return "organizations and chain";
    }

    @Override
    @Transactional
    public void fill(String city) {
        if (!bodies.list(city, null, "", "").isEmpty()) {
            return;
        }
        DemoChain chain = new DemoChain(city, LocalDate.now(clock));
        chain.build(jdbc.sql(DIVISIONS)
                .param("city", city)
                .query((row, at) -> new DemoChain.Place(row.getString("code"), row.getString("name")))
                .list());
        registering.write(chain.bodies(), chain.standings(), chain.counts());
    }
}
