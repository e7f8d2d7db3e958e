package gezhi.meetings.store;

import gezhi.meetings.Rule;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often which kind is held. */
@Repository
public class RhythmStore {
    private static final String IN_FORCE = """
            select kind, rhythm, least_full, days, source, valid_from as "from"
            from meetings.rule
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by array_position(array['GENERAL', 'COMMITTEE', 'GROUP', 'LECTURE', 'THEME_DAY', 'LIFE', 'APPRAISAL'], kind)
            """;

    private static final String HAD_ANY = """
            select exists (
                select from meetings.rule
                where city = :city)
            """;

    private static final String ADD = """
            insert into meetings.rule (city, kind, rhythm, least_full, days, source, valid_from)
            values (:city, :kind, :rhythm, :leastFull, :days, :source, :from)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    RhythmStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the kinds. */
    public List<Rule> inForce(String city, LocalDate on) {
        return jdbc.sql(IN_FORCE)
                .param("city", city)
                .param("on", on)
                .query(Rule.class)
                .list();
    }

    /** Whether the city has a rule or ever had one. */
    public boolean hadAny(String city) {
        return jdbc.sql(HAD_ANY).param("city", city).query(Boolean.class).single();
    }

    public void add(String city, Rule rule) {
        jdbc.sql(ADD)
                .param("city", city)
                .param("kind", rule.kind().name())
                .param("rhythm", rule.rhythm().name())
                .param("leastFull", rule.leastFull())
                .param("days", rule.days())
                .param("source", rule.source())
                .param("from", rule.from())
                .update();
    }
}
