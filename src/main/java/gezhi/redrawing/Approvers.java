package gezhi.redrawing;

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

/** Who may decide on plans of grids, as dated data: a role, and the level its desk must have. */
@Component
class Approvers {
    /** Where nothing else is said: who leads a street, a county or the city, and who supervises a county or the city. */
    private static final List<String> USUAL =
            List.of("LEADER TOWNSHIP", "LEADER COUNTY", "LEADER CITY", "SUPERVISOR COUNTY", "SUPERVISOR CITY");

    private static final String ADD = """
            insert into redrawing.approver (city, role, level, valid_from)
            values (:city, :role, :level, :from)
            on conflict do nothing
            """;

    private static final String STANDING = """
            select role || ' ' || level
            from redrawing.approver
            where city = :city
            and valid_from <= :today
            and (valid_to is null or valid_to > :today)
            """;

    private static final String RULED = """
            select exists (
                select
                from redrawing.approver
                where city = :city)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Approvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An approver is written {@code LEADER COUNTY}. */
    @EventListener
    void on(CityFounded founded) {
        Map<String, List<String>> section = founded.profile().section("redrawing");
        for (String approver : section.getOrDefault("by", USUAL)) {
            String[] parts = approver.split(" ", 2);
            jdbc.sql(ADD)
                    .param("city", founded.city())
                    .param("role", Role.valueOf(parts[0]).name())
                    .param("level", Level.valueOf(parts[1]).name())
                    .param("from", founded.on())
                    .update();
        }
    }

    /**
     * Whether who acts decides on it: named by the rule, at a desk above the area and not below the one that submitted. A city that was there before
     * there was a rule has the usual one.
     */
    @Transactional(readOnly = true)
    boolean isSuperior(Proposal proposal) {
        Scope scope = Scoped.current();
        boolean above = scope.covers(proposal.area())
                && !scope.subtree().equals(proposal.area())
                && scope.covers(proposal.submittedFrom());
        return above
                && Level.of(scope.city(), scope.subtree())
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
