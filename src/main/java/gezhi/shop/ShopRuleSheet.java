package gezhi.shop;

import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The numbers of the shop, which the administrator changes on screen. */
@Configuration(proxyBeanMethods = false)
class ShopRuleSheet {
    private static final int LONGEST_DAYS = 30;

    private static final String LIST = """
            select key as name, number as amount, valid_from, valid_to
            from shop.rule
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by key, valid_from
            """;

    private static final String END = """
            update shop.rule
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and key = :name
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT = """
            insert into shop.rule (city, key, number, valid_from)
            values (:city, :name, cast(:amount as int), :on)
            on conflict (city, key, valid_from) do update
            set number = excluded.number, valid_to = null
            """;

    @Bean
    RuleSheet shopSheet(MessageSource messages) {
        return RuleSheet.of(
                "shop",
                "shop.rules",
                46,
                new Statements(LIST, END, PUT),
                RuleField.choice(
                                "name",
                                () -> Arrays.stream(ShopRules.Name.values())
                                        .map(name -> new Option(
                                                name.name(),
                                                messages.getMessage(
                                                        "shop.number." + name, null, LocaleContextHolder.getLocale())))
                                        .toList())
                        .asKey(),
                RuleField.number("amount", 1, LONGEST_DAYS));
    }
}
