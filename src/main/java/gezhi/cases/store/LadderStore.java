package gezhi.cases.store;

import gezhi.cases.loop.Stage;
import gezhi.cases.rules.Ladder;
import gezhi.deadlines.Allowance;
import gezhi.territory.Level;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ladder of escalation and the allowances of the stages, each with the days from and to which it holds. */
@Repository
public class LadderStore {
    private static final String RUNGS = """
            select stage, number, percent, level
            from cases.rung
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by stage, number
            """;

    private static final String ALLOWANCES = """
            select stage, amount, unit
            from cases.stage_allowance
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by valid_from
            """;

    private static final String ADD_RUNG = """
            insert into cases.rung (city, stage, number, percent, level, valid_from)
            values (:city, :stage, :number, :percent, :level, :on)
            """;

    private static final String ADD_ALLOWANCE = """
            insert into cases.stage_allowance (city, stage, amount, unit, valid_from)
            values (:city, :stage, :amount, :unit, :on)
            """;

    private final JdbcClient jdbc;

    LadderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Ladder read(String city, LocalDate on) {
        List<Ladder.Rung> rungs = jdbc.sql(RUNGS)
                .param("city", city)
                .param("on", on)
                .query((row, i) -> new Ladder.Rung(
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("number"),
                        row.getInt("percent"),
                        Level.valueOf(row.getString("level"))))
                .list();
        Map<Stage, Allowance> allowances = new EnumMap<>(Stage.class);
        jdbc.sql(ALLOWANCES)
                .param("city", city)
                .param("on", on)
                .query((row, i) -> allowances.put(
                        Stage.valueOf(row.getString("stage")),
                        new Allowance(row.getInt("amount"), Allowance.Unit.valueOf(row.getString("unit")))))
                .list();
        return new Ladder(allowances, rungs);
    }

    public void add(String city, Ladder ladder, LocalDate on) {
        ladder.rungs()
                .forEach(rung -> jdbc.sql(ADD_RUNG)
                        .param("city", city)
                        .param("stage", rung.stage().name())
                        .param("number", rung.number())
                        .param("percent", rung.percent())
                        .param("level", rung.level().name())
                        .param("on", on)
                        .update());
        ladder.allowances()
                .forEach((stage, allowance) -> jdbc.sql(ADD_ALLOWANCE)
                        .param("city", city)
                        .param("stage", stage.name())
                        .param("amount", allowance.amount())
                        .param("unit", allowance.unit().name())
                        .param("on", on)
                        .update());
    }
}
