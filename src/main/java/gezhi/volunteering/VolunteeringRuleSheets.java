package gezhi.volunteering;

import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The rules of volunteering that the administrator changes on screen. */
@Configuration(proxyBeanMethods = false)
class VolunteeringRuleSheets {
    private static final String LIST_NUMBERS = """
            select key as name, number as amount, valid_from, valid_to
            from volunteering.rule
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by key, valid_from
            """;

    private static final String END_NUMBER = """
            update volunteering.rule
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and key = :name
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_NUMBER = """
            insert into volunteering.rule (city, key, number, valid_from)
            values (:city, :name, cast(:amount as int), :on)
            on conflict (city, key, valid_from) do update
            set number = excluded.number, valid_to = null
            """;

    private static final String LIST_SKILLS = """
            select code, zh, en, valid_from, valid_to
            from volunteering.skill
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by code, valid_from
            """;

    private static final String END_SKILL = """
            update volunteering.skill
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and code = :code
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_SKILL = """
            insert into volunteering.skill (city, code, zh, en, valid_from)
            values (:city, :code, :zh, :en, :on)
            on conflict (city, code, valid_from) do update
            set zh = excluded.zh, en = excluded.en, valid_to = null
            """;

    @Bean
    RuleSheet volunteeringNumbersSheet(MessageSource messages) {
        return RuleSheet.of(
                "volunteering-numbers",
                "volunteering.rules.numbers",
                40,
                new Statements(LIST_NUMBERS, END_NUMBER, PUT_NUMBER),
                RuleField.choice(
                                "name",
                                () -> Arrays.stream(Rules.values())
                                        .map(rule -> new Option(
                                                rule.name(),
                                                messages.getMessage(
                                                        "volunteering.number." + rule,
                                                        null,
                                                        LocaleContextHolder.getLocale())))
                                        .toList())
                        .asKey(),
                RuleField.number("amount", 1, 100_000));
    }

    @Bean
    RuleSheet volunteeringSkillsSheet() {
        return RuleSheet.of(
                "volunteering-skills",
                "volunteering.rules.skills",
                41,
                new Statements(LIST_SKILLS, END_SKILL, PUT_SKILL),
                RuleField.code("code"),
                RuleField.words("zh", 40),
                RuleField.words("en", 80));
    }
}
