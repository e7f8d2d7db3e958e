package gezhi.planning;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.CityFounded;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may draw plans, as dated data: a role, and the level its desk must have. */
@Component
class Planners {
    /** Where nothing else is said: the administrator, and dispatchers of counties and of streets. */
    private static final List<String> USUAL = List.of("ADMINISTRATOR CITY", "DISPATCHER COUNTY", "DISPATCHER TOWNSHIP");

    private static final String ADD = """
            insert into planning.planner (city, role, level, valid_from)
            values (:city, :role, :level, :from)
            on conflict do nothing
            """;

    private static final String STANDING = """
            select role || ' ' || level
            from planning.planner
            where city = :city
            and valid_from <= :today
            and (valid_to is null or valid_to > :today)
            """;

    private static final String RULED = """
            select exists (
                select
                from planning.planner
                where city = :city)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Planners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A planner is written {@code DISPATCHER COUNTY}. */
    @EventListener
    void on(CityFounded founded) {
        Map<String, List<String>> section = founded.profile().section("planning");
        for (String planner : section.getOrDefault("by", USUAL)) {
            String[] parts = planner.split(" ", 2);
            jdbc.sql(ADD)
                    .param("city", founded.city())
                    .param("role", Role.valueOf(parts[0]).name())
                    .param("level", Level.valueOf(parts[1]).name())
                    .param("from", founded.on())
                    .update();
        }
    }

    /** Whether who acts may draw plans at all. A city that was there before there was a rule has the usual one. */
    @Transactional(readOnly = true)
    boolean mayPlan() {
        Scope scope = Scoped.current();
        return Level.of(scope.city(), scope.subtree())
                .map(level -> scope.role().name() + " " + level.name())
                .filter(standing(scope.city())::contains)
                .isPresent();
    }

    private List<String> standing(String city) {
        boolean ruled = jdbc.sql(RULED).param("city", city).query(Boolean.class).single();
        return ruled
                ? jdbc.sql(STANDING)
                        .param("city", city)
                        .param("today", LocalDate.now(clock))
                        .query(String.class)
                        .list()
                : USUAL;
    }
}
