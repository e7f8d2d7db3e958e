package gezhi.points;

import gezhi.platform.scope.Scoped;
import gezhi.policies.Policies;
import gezhi.policies.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules that hold today, and whether the city has points at all. */
@Component
class PointRules {
    private static final String LIST = """
            select code, kind, zh, en, points, cap, period, object_days, source, occasion
            from points.rule
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by kind desc, code
            """;

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Clock clock;

    PointRules(JdbcClient jdbc, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.clock = clock;
    }

    boolean isOn() {
        return policies.isOn(Policy.POINTS);
    }

    /** What earns first. */
    List<PointRule> list() {
        return listOn(LocalDate.now(clock));
    }

    /** What is given by itself for something that happened then. */
    List<PointRule> listFor(Occasion occasion, Instant at) {
        return listOn(LocalDate.ofInstant(at, clock.getZone())).stream()
                .filter(rule -> rule.occasion() == occasion)
                .toList();
    }

    private List<PointRule> listOn(LocalDate day) {
        return jdbc.sql(LIST)
                .param("city", Scoped.current().city())
                .param("on", day)
                .query(PointRule.class)
                .list();
    }

    /** What the desk uses by hand. */
    List<PointRule> listByHand() {
        return list().stream().filter(rule -> rule.occasion() == Occasion.DESK).toList();
    }

    Optional<PointRule> findByHand(String code) {
        return listByHand().stream().filter(rule -> rule.code().equals(code)).findFirst();
    }
}
