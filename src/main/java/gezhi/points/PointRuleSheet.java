package gezhi.points;

import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The rules of points, which the administrator enters on screen; the program brings none. */
@Configuration(proxyBeanMethods = false)
class PointRuleSheet {
    private static final String LIST = """
            select code, kind, zh, en, points, cap, period, object_days as "objectDays", source, occasion, valid_from, valid_to
            from points.rule
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by kind desc, code, valid_from
            """;

    private static final String END = """
            update points.rule
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and code = :code
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT = """
            insert into points.rule (city, code, kind, zh, en, points, cap, period, object_days, source, occasion, valid_from)
            values (:city, :code, :kind, :zh, :en, cast(:points as int), cast(:cap as int), :period, cast(:objectDays as int), :source, :occasion, :on)
            on conflict (city, code, valid_from) do update
            set kind = excluded.kind, zh = excluded.zh, en = excluded.en, points = excluded.points, cap = excluded.cap, period = excluded.period,
                object_days = excluded.object_days, source = excluded.source, occasion = excluded.occasion, valid_to = null
            """;

    @Bean
    RuleSheet pointsSheet(MessageSource messages) {
        return RuleSheet.of(
                        "points",
                        "points.rules",
                        45,
                        new Statements(LIST, END, PUT),
                        RuleField.code("code"),
                        RuleField.choice("kind", () -> options(messages, "points.kind.", PointRule.Kind.values())),
                        RuleField.words("zh", 60),
                        RuleField.words("en", 120),
                        RuleField.number("points", 1, 1_000),
                        RuleField.number("cap", 1, 100_000),
                        RuleField.choice(
                                "period", () -> options(messages, "points.period.", PointRule.Period.values())),
                        RuleField.number("objectDays", 7, 90),
                        RuleField.words("source", 200),
                        RuleField.choice("occasion", () -> options(messages, "points.occasion.", Occasion.values())))
                .refusing(typed -> capBelowOneUse(typed).or(() -> takesByItself(typed)));
    }

    private static Optional<String> capBelowOneUse(Map<String, String> typed) {
        return Integer.parseInt(typed.getOrDefault("cap", "0")) < Integer.parseInt(typed.getOrDefault("points", "0"))
                ? Optional.of("points.rules.cap")
                : Optional.empty();
    }

    private static Optional<String> takesByItself(Map<String, String> typed) {
        return PointRule.Kind.DEDUCT.name().equals(typed.get("kind"))
                        && !Occasion.DESK.name().equals(typed.get("occasion"))
                ? Optional.of("points.rules.takes")
                : Optional.empty();
    }

    private static List<Option> options(MessageSource messages, String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Option(
                        value.name(),
                        messages.getMessage(prefix + value.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
