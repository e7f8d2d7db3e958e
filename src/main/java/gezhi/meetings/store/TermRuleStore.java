package gezhi.meetings.store;

import gezhi.meetings.TermRule;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For how long which kind of organization is elected. */
@Repository
public class TermRuleStore {
    private static final String IN_FORCE = """
            select kind, local_years, years, delay_months, days, source, valid_from as "from"
            from meetings.term_rule
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by kind
            """;

    private static final String HAD_ANY = """
            select exists (
                select from meetings.term_rule
                where city = :city)
            """;

    private static final String ADD = """
            insert into meetings.term_rule (city, kind, local_years, years, delay_months, days, source, valid_from)
            values (:city, :kind, :localYears, :years, :delayMonths, :days, :source, :from)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    TermRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each kind that is elected. */
    public List<TermRule> inForce(String city, LocalDate on) {
        return jdbc.sql(IN_FORCE)
                .param("city", city)
                .param("on", on)
                .query(TermRule.class)
                .list();
    }

    /** Whether the city has a rule or ever had one. */
    public boolean hadAny(String city) {
        return jdbc.sql(HAD_ANY).param("city", city).query(Boolean.class).single();
    }

    public void add(String city, TermRule rule) {
        jdbc.sql(ADD)
                .param("city", city)
                .param("kind", rule.kind().name())
                .param("localYears", rule.localYears())
                .param("years", rule.years())
                .param("delayMonths", rule.delayMonths())
                .param("days", rule.days())
                .param("source", rule.source())
                .param("from", rule.from())
                .update();
    }
}
