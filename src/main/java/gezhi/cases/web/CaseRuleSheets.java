package gezhi.cases.web;

import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.rules.Rulebooks;
import gezhi.deadlines.WorkingHours;
import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rules of cases that are short tables of their own; the ladder and what belongs to it have a page of their own. */
@Configuration(proxyBeanMethods = false)
class CaseRuleSheets {
    private static final String LIST_LEVEL = """
            select level, valid_from, valid_to
            from cases.admission_level
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by valid_from
            """;

    private static final String END_LEVEL = """
            update cases.admission_level
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_LEVEL = """
            insert into cases.admission_level (city, level, valid_from)
            values (:city, :level, :on)
            on conflict (city, valid_from) do update
            set level = excluded.level, valid_to = null
            """;

    private static final String LIST_RECURRENCE = """
            select category, days, metres, valid_from, valid_to
            from cases.recurrence
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by category, valid_from
            """;

    private static final String END_RECURRENCE = """
            update cases.recurrence
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and category = :category
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_RECURRENCE = """
            insert into cases.recurrence (city, category, days, metres, valid_from)
            values (:city, :category, cast(:days as int), cast(:metres as int), :on)
            on conflict (city, category, valid_from) do update
            set days = excluded.days, metres = excluded.metres, valid_to = null
            """;

    private static final String LIST_HOURS = """
            select array_to_string(spans, ', ') as spans, valid_from, valid_to
            from cases.working_hours
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by valid_from
            """;

    private static final String END_HOURS = """
            update cases.working_hours
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_HOURS = """
            insert into cases.working_hours (city, spans, valid_from)
            values (:city, regexp_split_to_array(:spans, ' *, *'), :on)
            on conflict (city, valid_from) do update
            set spans = excluded.spans, valid_to = null
            """;

    @Bean
    RuleSheet admissionLevelSheet(LevelNames levels, Rulebooks books) {
        return RuleSheet.of(
                        "admission-level",
                        "flowrules.admission",
                        30,
                        new Statements(LIST_LEVEL, END_LEVEL, PUT_LEVEL),
                        RuleField.choice(
                                "level",
                                () -> levels.list().stream()
                                        .filter(level -> level.compareTo(Level.TOWNSHIP) <= 0)
                                        .map(level -> new Option(level.name(), levels.of(level)))
                                        .toList()))
                .telling(books::changed);
    }

    @Bean
    RuleSheet recurrencesSheet(Categories categories, Wordings wordings) {
        return RuleSheet.of(
                        "recurrence",
                        "flowrules.recurrence",
                        31,
                        new Statements(LIST_RECURRENCE, END_RECURRENCE, PUT_RECURRENCE),
                        RuleField.choice("category", () -> categories(categories.list(), wordings.current()))
                                .asKey(),
                        RuleField.number("days", 1, 365),
                        RuleField.number("metres", 1, 1_000))
                .ofExceptions();
    }

    @Bean
    RuleSheet workingHoursSheet(Rulebooks books) {
        return RuleSheet.of(
                        "working-hours",
                        "flowrules.hours",
                        32,
                        new Statements(LIST_HOURS, END_HOURS, PUT_HOURS),
                        RuleField.words("spans", 100))
                .refusing(CaseRuleSheets::noHours)
                .telling(books::changed);
    }

    private static List<Option> categories(Collection<Category> all, Wording wording) {
        return Stream.concat(
                        Stream.of(new Option("", wording.say("flowrules.all"))),
                        all.stream().map(each -> new Option(each.code(), each.code() + " " + wording.name(each))))
                .toList();
    }

    private static Optional<String> noHours(Map<String, String> line) {
        try {
            WorkingHours.parse(List.of(line.getOrDefault("spans", "").split(" *, *")));
            return Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.of("flowrules.hours.wrong");
        }
    }
}
