package gezhi.shop;

import gezhi.platform.scope.Scoped;
import gezhi.policies.Policies;
import gezhi.policies.Policy;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the city has points at all, and the two numbers that hold today. */
@Component
class ShopRules {
    private static final String FIND = """
            select number
            from shop.rule
            where city = :city
            and key = :key
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            """;

    private static final String ADD = """
            insert into shop.rule (city, key, number, valid_from)
            values (:city, :key, :number, :on)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Clock clock;

    ShopRules(JdbcClient jdbc, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.clock = clock;
    }

    /** Each has a name, {@code shop.number.<name>}. A week is our own figure, until the city sets its own: 1 to 30 days. */
    enum Name {
        /** For how many days something is kept for whoever reserved it. */
        KEPT_DAYS,
        /** Within how many days after it was handed over it may be taken back. */
        RETURN_DAYS
    }

    static final int A_WEEK = 7;

    boolean isOn() {
        return policies.isOn(Policy.POINTS);
    }

    int days(Name name) {
        return jdbc.sql(FIND)
                .param("city", Scoped.current().city())
                .param("key", name.name())
                .param("on", LocalDate.now(clock))
                .query(Integer.class)
                .optional()
                .orElse(A_WEEK);
    }

    /** For a new city. */
    void add(String city, Name name, LocalDate on) {
        jdbc.sql(ADD)
                .param("city", city)
                .param("key", name.name())
                .param("number", A_WEEK)
                .param("on", on)
                .update();
    }
}
