package gezhi.orders.web;

import gezhi.orders.OrderNumbers;
import gezhi.orders.OrderRules;
import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import gezhi.volunteering.Volunteers;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The rules of orders that the administrator changes on screen. */
@Configuration(proxyBeanMethods = false)
class OrderRuleSheets {
    private static final String LIST_KINDS = """
            select code, zh, en, skill, ordinal, valid_from, valid_to
            from orders.kind
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by ordinal, code, valid_from
            """;

    private static final String END_KIND = """
            update orders.kind
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and code = :code
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_KIND = """
            insert into orders.kind (city, code, zh, en, skill, ordinal, valid_from)
            values (:city, :code, :zh, :en, :skill, cast(:ordinal as int), :on)
            on conflict (city, code, valid_from) do update
            set zh = excluded.zh, en = excluded.en, skill = excluded.skill, ordinal = excluded.ordinal, valid_to = null
            """;

    private static final String LIST_NUMBERS = """
            select name, cast(amount as text) as amount, valid_from, valid_to
            from orders.number
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by name, valid_from
            """;

    private static final String END_NUMBER = """
            update orders.number
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and name = :name
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_NUMBER = """
            insert into orders.number (city, name, amount, valid_from)
            values (:city, :name, cast(:amount as int), :on)
            on conflict (city, name, valid_from) do update
            set amount = excluded.amount, valid_to = null
            """;

    @Bean
    RuleSheet orderKindsSheet(OrderRules rules, Volunteers volunteers) {
        return RuleSheet.of(
                        "order-kinds",
                        "orders.rules.kinds",
                        42,
                        new Statements(LIST_KINDS, END_KIND, PUT_KIND),
                        RuleField.code("code"),
                        RuleField.words("zh", 40),
                        RuleField.words("en", 80),
                        RuleField.choices(
                                "skill",
                                0,
                                () -> volunteers.listSkills().stream()
                                        .map(skill ->
                                                new Option(skill.code(), skill.in(LocaleContextHolder.getLocale())))
                                        .toList()),
                        RuleField.number("ordinal", 1, 99))
                .refusing(OrderRuleSheets::wrong)
                .telling(rules::changed);
    }

    @Bean
    RuleSheet orderNumbersSheet(OrderRules rules, MessageSource messages) {
        return RuleSheet.of(
                        "order-numbers",
                        "orders.rules.numbers",
                        43,
                        new Statements(LIST_NUMBERS, END_NUMBER, PUT_NUMBER),
                        RuleField.choice(
                                        "name",
                                        () -> Arrays.stream(OrderNumbers.Name.values())
                                                .map(name ->
                                                        new Option(name.name(), say(messages, "orders.number." + name)))
                                                .toList())
                                .asKey(),
                        RuleField.number("amount", 1, 1_000))
                .telling(rules::changed);
    }

    /** A kind of service takes one skill at most. */
    private static Optional<String> wrong(Map<String, String> line) {
        return line.getOrDefault("skill", "").contains(",") ? Optional.of("orders.rules.one-skill") : Optional.empty();
    }

    private static String say(MessageSource messages, String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
