package gezhi.cases.store;

import gezhi.cases.DatedRule;
import gezhi.cases.FlowChanges.NumberRule;
import gezhi.cases.FlowChanges.ReachRule;
import gezhi.cases.FlowChanges.StageRule;
import gezhi.cases.loop.Stage;
import gezhi.cases.rules.FlowRules;
import gezhi.cases.rules.Ladder;
import gezhi.deadlines.Allowance;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of the flows, reaches and ladders as they are changed on screen: what holds ends on a day, and what was planned from then on is taken back. */
@Repository
public class FlowRuleStore {
    private static final String NUMBERS = """
            select name, amount, valid_from, valid_to
            from cases.flow_rule
            where city = :city
            and (valid_to is null or valid_to > :today)
            order by name, valid_from
            """;

    private static final String REACHES = """
            select category, citizen_metres, worker_metres, days, valid_from, valid_to
            from cases.reach
            where city = :city
            and (valid_to is null or valid_to > :today)
            order by category, valid_from
            """;

    private static final String RUNGS = """
            select stage, number, percent, level, valid_from, valid_to
            from cases.rung
            where city = :city
            and (valid_to is null or valid_to > :today)
            order by valid_from, number
            """;

    private static final String ALLOWANCES = """
            select stage, amount, unit, valid_from, valid_to
            from cases.stage_allowance
            where city = :city
            and (valid_to is null or valid_to > :today)
            order by valid_from
            """;

    private static final String END_NUMBER = """
            update cases.flow_rule
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and name = :name
            and (valid_to is null or valid_to > :on)
            """;

    private static final String ADD_NUMBER = """
            insert into cases.flow_rule (city, name, amount, valid_from, set_by, set_at)
            values (:city, :name, :amount, :on, :by, :at)
            """;

    private static final String END_REACH = """
            update cases.reach
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and category = :category
            and (valid_to is null or valid_to > :on)
            """;

    private static final String ADD_REACH = """
            insert into cases.reach (city, category, citizen_metres, worker_metres, days, valid_from, set_by, set_at)
            values (:city, :category, :citizens, :workers, :days, :on, :by, :at)
            """;

    private static final String END_RUNGS = """
            update cases.rung
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and stage = :stage
            and (valid_to is null or valid_to > :on)
            """;

    private static final String ADD_RUNG = """
            insert into cases.rung (city, stage, number, percent, level, valid_from, set_by, set_at)
            values (:city, :stage, :number, :percent, :level, :on, :by, :at)
            """;

    private static final String END_ALLOWANCE = """
            update cases.stage_allowance
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and stage = :stage
            and (valid_to is null or valid_to > :on)
            """;

    private static final String ADD_ALLOWANCE = """
            insert into cases.stage_allowance (city, stage, amount, unit, valid_from, set_by, set_at)
            values (:city, :stage, :amount, :unit, :on, :by, :at)
            """;

    private final JdbcClient jdbc;

    FlowRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<DatedRule<NumberRule>> numbers(LocalDate today) {
        return sql(NUMBERS)
                .param("today", today)
                .query((row, i) ->
                        dated(new NumberRule(FlowRules.Name.valueOf(row.getString("name")), row.getInt("amount")), row))
                .list();
    }

    public List<DatedRule<ReachRule>> reaches(LocalDate today) {
        return sql(REACHES)
                .param("today", today)
                .query((row, i) -> dated(
                        new ReachRule(
                                row.getString("category"),
                                row.getInt("citizen_metres"),
                                row.getInt("worker_metres"),
                                row.getInt("days")),
                        row))
                .list();
    }

    public List<DatedRule<Ladder.Rung>> rungs(LocalDate today) {
        return sql(RUNGS)
                .param("today", today)
                .query((row, i) -> dated(
                        new Ladder.Rung(
                                Stage.valueOf(row.getString("stage")),
                                row.getInt("number"),
                                row.getInt("percent"),
                                Level.valueOf(row.getString("level"))),
                        row))
                .list();
    }

    /** Without their rungs. */
    public List<DatedRule<StageRule>> allowances(LocalDate today) {
        return sql(ALLOWANCES)
                .param("today", today)
                .query((row, i) -> dated(
                        new StageRule(
                                Stage.valueOf(row.getString("stage")),
                                new Allowance(row.getInt("amount"), Allowance.Unit.valueOf(row.getString("unit"))),
                                List.of()),
                        row))
                .list();
    }

    public void set(NumberRule rule, LocalDate on, Instant at) {
        String name = rule.name().name();
        sql(END_NUMBER).param("name", name).param("on", on).update();
        signed(ADD_NUMBER, on, at)
                .param("name", name)
                .param("amount", rule.amount())
                .update();
    }

    public void set(ReachRule rule, LocalDate on, Instant at) {
        sql(END_REACH).param("category", rule.category()).param("on", on).update();
        signed(ADD_REACH, on, at)
                .param("category", rule.category())
                .param("citizens", rule.citizens())
                .param("workers", rule.workers())
                .param("days", rule.days())
                .update();
    }

    public void set(StageRule rule, LocalDate on, Instant at) {
        String stage = rule.stage().name();
        sql(END_RUNGS).param("stage", stage).param("on", on).update();
        rule.rungs()
                .forEach(rung -> signed(ADD_RUNG, on, at)
                        .param("stage", stage)
                        .param("number", rung.number())
                        .param("percent", rung.percent())
                        .param("level", rung.level().name())
                        .update());
        Allowance allowance = rule.allowance();
        if (allowance != null && rule.stage() != Stage.HANDLE) {
            sql(END_ALLOWANCE).param("stage", stage).param("on", on).update();
            signed(ADD_ALLOWANCE, on, at)
                    .param("stage", stage)
                    .param("amount", allowance.amount())
                    .param("unit", allowance.unit().name())
                    .update();
        }
    }

    private JdbcClient.StatementSpec signed(String sql, LocalDate on, Instant at) {
        return sql(sql).param("on", on)
                .param("by", Maybe.of(Scoped.current().person()))
                .param("at", Times.of(at));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }

    private static <T> DatedRule<T> dated(T rule, ResultSet row) throws SQLException {
        return new DatedRule<>(
                rule, row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }
}
