package gezhi.notices.web;

import gezhi.notices.store.WatcherStore;
import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** How long addresses of those who follow cases are kept, changed on screen. */
@Configuration(proxyBeanMethods = false)
class NoticeRuleSheets {
    private static final String LIST = """
            select name, days, valid_from, valid_to
            from notices.keeping
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by name, valid_from
            """;

    private static final String END = """
            update notices.keeping
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and name = :name
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT = """
            insert into notices.keeping (city, name, days, valid_from)
            values (:city, :name, cast(:days as int), :on)
            on conflict (city, name, valid_from) do update
            set days = excluded.days, valid_to = null
            """;

    @Bean
    RuleSheet followDaysSheet(MessageSource messages) {
        return RuleSheet.of(
                "follow-days",
                "notices.rules.follow",
                50,
                new Statements(LIST, END, PUT),
                RuleField.choice(
                                "name",
                                () -> Arrays.stream(WatcherStore.Days.values())
                                        .map(name -> new Option(
                                                name.name(),
                                                messages.getMessage(
                                                        "notices.days." + name, null, LocaleContextHolder.getLocale())))
                                        .toList())
                        .asKey(),
                RuleField.number("days", 1, 365));
    }
}
