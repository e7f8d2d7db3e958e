package gezhi.volunteering;

import gezhi.platform.scope.Scoped;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules and the list of skills, as of a day. */
@Repository
class VolunteeringRuleStore {
    private static final String NUMBER = """
            select number
            from volunteering.rule
            where city = :city
            and key = :key
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by valid_from desc
            limit 1
            """;

    private static final String SKILLS = """
            select code, zh, en
            from volunteering.skill
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by code
            """;

    private static final String ADD_RULE = """
            insert into volunteering.rule (city, key, number, valid_from)
            values (:city, :key, :number, :on)
            """;

    private static final String ADD_SKILL = """
            insert into volunteering.skill (city, code, zh, en, valid_from)
            values (:city, :code, :zh, :en, :on)
            """;

    private final JdbcClient jdbc;

    VolunteeringRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int number(Rules rule, LocalDate on) {
        return jdbc.sql(NUMBER)
                .param("city", Scoped.current().city())
                .param("key", rule.name())
                .param("on", on)
                .query(Integer.class)
                .optional()
                .orElse(rule.otherwise());
    }

    List<Skill> skills(LocalDate on) {
        return jdbc.sql(SKILLS)
                .param("city", Scoped.current().city())
                .param("on", on)
                .query(Skill.class)
                .list();
    }

    void add(String city, Rules rule, int number, LocalDate on) {
        jdbc.sql(ADD_RULE)
                .param("city", city)
                .param("key", rule.name())
                .param("number", number)
                .param("on", on)
                .update();
    }

    void add(String city, Skill skill, LocalDate on) {
        jdbc.sql(ADD_SKILL)
                .param("city", city)
                .param("code", skill.code())
                .param("zh", skill.zh())
                .param("en", skill.en())
                .param("on", on)
                .update();
    }
}
