package gezhi.cases.store;

import gezhi.cases.rules.FlowRules;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of the flows beside the seven steps, each with the days from and to which it holds. */
@Repository
public class FlowStore {
    private static final String READ = """
            select name, amount
            from cases.flow_rule
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by valid_from
            """;

    private static final String ADD = """
            insert into cases.flow_rule (city, name, amount, valid_from)
            values (:city, :name, :amount, :on)
            """;

    private final JdbcClient jdbc;

    FlowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FlowRules read(String city, LocalDate on) {
        Map<FlowRules.Name, Integer> amounts = new EnumMap<>(FlowRules.Name.class);
        jdbc.sql(READ)
                .param("city", city)
                .param("on", on)
                .query((row, i) -> amounts.put(FlowRules.Name.valueOf(row.getString("name")), row.getInt("amount")))
                .list();
        return new FlowRules(amounts);
    }

    public void add(String city, Map<FlowRules.Name, Integer> amounts, LocalDate on) {
        amounts.forEach((name, amount) -> jdbc.sql(ADD)
                .param("city", city)
                .param("name", name.name())
                .param("amount", amount)
                .param("on", on)
                .update());
    }
}
