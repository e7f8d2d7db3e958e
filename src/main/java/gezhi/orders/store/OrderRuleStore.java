package gezhi.orders.store;

import gezhi.orders.OrderKind;
import gezhi.orders.OrderNumbers;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Kinds of services and numbers, each with the days from and to which it holds. */
@Repository
public class OrderRuleStore {
    private static final String LIST = """
            select code, zh, en, skill, ordinal, valid_from
            from orders.kind
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by ordinal, code
            """;

    private static final String FIND_LAST = """
            select code, zh, en, skill, ordinal, valid_from
            from orders.kind
            where city = :city
            and code = :code
            order by valid_from desc
            limit 1
            """;

    private static final String NUMBERS = """
            select name, amount
            from orders.number
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by valid_from
            """;

    private static final String ADD = """
            insert into orders.kind (city, code, zh, en, skill, ordinal, valid_from)
            values (:city, :code, :zh, :en, :skill, :ordinal, :on)
            """;

    private static final String ADD_NUMBER = """
            insert into orders.number (city, name, amount, valid_from)
            values (:city, :name, :amount, :on)
            """;

    private final JdbcClient jdbc;

    OrderRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<OrderKind> list(String city, LocalDate on) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("on", on)
                .query(OrderKind.class)
                .list();
    }

    /** As it was set last, whether or not it holds. */
    @Transactional(readOnly = true)
    public Optional<OrderKind> findLast(String city, String code) {
        return jdbc.sql(FIND_LAST)
                .param("city", city)
                .param("code", code)
                .query(OrderKind.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public OrderNumbers numbers(String city, LocalDate on) {
        Map<OrderNumbers.Name, Integer> amounts = new EnumMap<>(OrderNumbers.Name.class);
        jdbc.sql(NUMBERS).param("city", city).param("on", on).query(row -> {
            amounts.put(OrderNumbers.Name.valueOf(row.getString("name")), row.getInt("amount"));
        });
        return new OrderNumbers(amounts);
    }

    public void add(String city, OrderKind kind) {
        jdbc.sql(ADD)
                .param("city", city)
                .param("code", kind.code())
                .param("zh", kind.zh())
                .param("en", kind.en())
                .param("skill", kind.skill())
                .param("ordinal", kind.ordinal())
                .param("on", kind.validFrom())
                .update();
    }

    public void add(String city, OrderNumbers.Name name, int amount, LocalDate on) {
        jdbc.sql(ADD_NUMBER)
                .param("city", city)
                .param("name", name.name())
                .param("amount", amount)
                .param("on", on)
                .update();
    }
}
