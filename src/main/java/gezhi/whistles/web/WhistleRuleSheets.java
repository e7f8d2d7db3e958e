package gezhi.whistles.web;

import gezhi.deadlines.Allowance;
import gezhi.organizations.OfficeKinds;
import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import gezhi.whistles.Situations;
import gezhi.whistles.WhistleNumbers;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The rules of whistles that the administrator changes on screen. */
@Configuration(proxyBeanMethods = false)
class WhistleRuleSheets {
    private static final String LIST_SITUATIONS = """
            select code, zh, en, amount, unit, array_to_string(levels, ',') as levels, array_to_string(kinds, ',') as kinds, ordinal,
                valid_from, valid_to
            from whistles.situation
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by ordinal, code, valid_from
            """;

    private static final String END_SITUATION = """
            update whistles.situation
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and code = :code
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_SITUATION = """
            insert into whistles.situation (city, code, zh, en, amount, unit, levels, kinds, ordinal, valid_from)
            values (:city, :code, :zh, :en, cast(:amount as int), :unit, string_to_array(:levels, ','), string_to_array(:kinds, ','),
                cast(:ordinal as int), :on)
            on conflict (city, code, valid_from) do update
            set zh = excluded.zh, en = excluded.en, amount = excluded.amount, unit = excluded.unit, levels = excluded.levels,
                kinds = excluded.kinds, ordinal = excluded.ordinal, valid_to = null
            """;

    private static final String LIST_NUMBERS = """
            select name, trim_scale(amount) as amount, valid_from, valid_to
            from whistles.number
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by name, valid_from
            """;

    private static final String END_NUMBER = """
            update whistles.number
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and name = :name
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_NUMBER = """
            insert into whistles.number (city, name, amount, valid_from)
            values (:city, :name, cast(:amount as numeric), :on)
            on conflict (city, name, valid_from) do update
            set amount = excluded.amount, valid_to = null
            """;

    private static final int LONGEST = 10_000;
    private static final int LONGEST_DAYS = 3_660;

    @Bean
    RuleSheet whistleSituationsSheet(
            Situations situations, OfficeKinds kinds, LevelNames levels, MessageSource messages) {
        return RuleSheet.of(
                        "whistle-situations",
                        "whistles.rules.situations",
                        10,
                        new Statements(LIST_SITUATIONS, END_SITUATION, PUT_SITUATION),
                        RuleField.code("code"),
                        RuleField.words("zh", 40),
                        RuleField.words("en", 80),
                        RuleField.number("amount", 1, LONGEST),
                        RuleField.choice(
                                "unit",
                                () -> Arrays.stream(Allowance.Unit.values())
                                        .map(unit -> new Option(unit.name(), say(messages, "rules.unit." + unit)))
                                        .toList()),
                        RuleField.choices(
                                "levels",
                                1,
                                () -> levels.list().stream()
                                        .filter(level -> level.compareTo(Level.COMMUNITY) <= 0)
                                        .map(level -> new Option(level.name(), levels.of(level)))
                                        .toList()),
                        RuleField.choices(
                                "kinds",
                                0,
                                () -> kinds.list().stream()
                                        .map(kind -> new Option(kind.code(), english() ? kind.en() : kind.zh()))
                                        .toList()),
                        RuleField.number("ordinal", 1, 99))
                .telling(situations::changed);
    }

    @Bean
    RuleSheet whistleNumbersSheet(Situations situations, MessageSource messages) {
        return RuleSheet.of(
                        "whistle-numbers",
                        "whistles.rules.numbers",
                        11,
                        new Statements(LIST_NUMBERS, END_NUMBER, PUT_NUMBER),
                        RuleField.choice(
                                        "name",
                                        () -> Arrays.stream(WhistleNumbers.Name.values())
                                                .map(name -> new Option(
                                                        name.name(), say(messages, "whistles.number." + name)))
                                                .toList())
                                .asKey(),
                        RuleField.decimal("amount", LONGEST))
                .refusing(line -> wrong(line, situations.numbers()))
                .telling(situations::changed);
    }

    /** Days are whole ones, and too few are fewer than too many. */
    private static Optional<String> wrong(Map<String, String> line, WhistleNumbers now) {
        String amount = line.getOrDefault("amount", "0");
        double typed = Double.parseDouble(amount);
        boolean right = switch (WhistleNumbers.Name.valueOf(line.getOrDefault("name", ""))) {
            case OBJECTION_DAYS, RATE_DAYS -> typed >= 1 && typed <= LONGEST_DAYS && typed == Math.floor(typed);
            case RATE_LEAST -> typed >= 1 && typed == Math.floor(typed);
            case RATE_LOW -> typed < now.of(WhistleNumbers.Name.RATE_HIGH).doubleValue();
            case RATE_HIGH -> typed > now.of(WhistleNumbers.Name.RATE_LOW).doubleValue();
        };
        return right ? Optional.empty() : Optional.of("whistles.rules.wrong");
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    private static String say(MessageSource messages, String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
