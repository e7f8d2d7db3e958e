package gezhi.whistles.store;

import gezhi.deadlines.Allowance;
import gezhi.territory.Level;
import gezhi.whistles.Situation;
import gezhi.whistles.WhistleNumbers;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Situations and numbers, each with the days from and to which it holds. */
@Repository
public class SituationStore {
    private static final String LIST = """
            select code, zh, en, amount, unit, levels, kinds, valid_from
            from whistles.situation
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by ordinal, code
            """;

    private static final String FIND_LAST = """
            select code, zh, en, amount, unit, levels, kinds, valid_from
            from whistles.situation
            where city = :city
            and code = :code
            order by valid_from desc
            limit 1
            """;

    private static final String NUMBERS = """
            select name, amount
            from whistles.number
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by valid_from
            """;

    private static final String ADD = """
            insert into whistles.situation (city, code, zh, en, amount, unit, levels, kinds, ordinal, valid_from)
            values (:city, :code, :zh, :en, :amount, :unit, cast(:levels as text[]), cast(:kinds as text[]), :ordinal, :on)
            """;

    private static final String ADD_NUMBER = """
            insert into whistles.number (city, name, amount, valid_from)
            values (:city, :name, :amount, :on)
            """;

    private final JdbcClient jdbc;

    SituationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Situation> list(String city, LocalDate on) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("on", on)
                .query((row, i) -> situation(row))
                .list();
    }

    /** As it was set last, whether or not it holds. */
    @Transactional(readOnly = true)
    public Optional<Situation> findLast(String city, String code) {
        return jdbc.sql(FIND_LAST)
                .param("city", city)
                .param("code", code)
                .query((row, i) -> situation(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public WhistleNumbers numbers(String city, LocalDate on) {
        Map<WhistleNumbers.Name, BigDecimal> amounts = new EnumMap<>(WhistleNumbers.Name.class);
        jdbc.sql(NUMBERS)
                .param("city", city)
                .param("on", on)
                .query((row, i) ->
                        amounts.put(WhistleNumbers.Name.valueOf(row.getString("name")), row.getBigDecimal("amount")))
                .list();
        return new WhistleNumbers(amounts);
    }

    public void add(String city, List<Situation> situations) {
        for (int i = 0; i < situations.size(); i++) {
            Situation situation = situations.get(i);
            jdbc.sql(ADD)
                    .param("city", city)
                    .param("code", situation.code())
                    .param("zh", situation.zh())
                    .param("en", situation.en())
                    .param("amount", situation.allowance().amount())
                    .param("unit", situation.allowance().unit().name())
                    .param("levels", literal(situation.levels().stream().map(Level::name)))
                    .param("kinds", literal(situation.kinds().stream()))
                    .param("ordinal", i + 1)
                    .param("on", situation.validFrom())
                    .update();
        }
    }

    public void addNumbers(String city, Map<WhistleNumbers.Name, BigDecimal> numbers, LocalDate on) {
        numbers.forEach((name, amount) -> jdbc.sql(ADD_NUMBER)
                .param("city", city)
                .param("name", name.name())
                .param("amount", amount)
                .param("on", on)
                .update());
    }

    private static Situation situation(ResultSet row) throws SQLException {
        return new Situation(
                row.getString("code"),
                row.getString("zh"),
                row.getString("en"),
                new Allowance(row.getInt("amount"), Allowance.Unit.valueOf(row.getString("unit"))),
                texts(row, "levels").stream().map(Level::valueOf).collect(Collectors.toSet()),
                List.copyOf(texts(row, "kinds")),
                row.getObject("valid_from", LocalDate.class));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Codes hold small letters, digits, hyphens and underscores only. */
    private static String literal(Stream<String> codes) {
        return codes.collect(Collectors.joining(",", "{", "}"));
    }
}
