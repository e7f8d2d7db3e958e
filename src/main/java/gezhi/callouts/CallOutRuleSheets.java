package gezhi.callouts;

import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The rules of call-outs that the administrator changes on screen. */
@Configuration(proxyBeanMethods = false)
class CallOutRuleSheets {
    private static final String LIST_CALLERS = """
            select role, level, valid_from, valid_to
            from callouts.caller
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by role, level, valid_from
            """;

    private static final String END_CALLER = """
            update callouts.caller
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and role = :role
            and level = :level
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_CALLER = """
            insert into callouts.caller (city, role, level, valid_from)
            values (:city, :role, :level, :on)
            on conflict (city, role, level, valid_from) do update
            set valid_to = null
            """;

    private static final String LIST_KEEPING = """
            select days, open_days as "openDays", valid_from, valid_to
            from callouts.keeping
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by valid_from
            """;

    private static final String END_KEEPING = """
            update callouts.keeping
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_KEEPING = """
            insert into callouts.keeping (city, days, open_days, valid_from)
            values (:city, cast(:days as int), cast(:openDays as int), :on)
            on conflict (city, valid_from) do update
            set days = excluded.days, open_days = excluded.open_days, valid_to = null
            """;

    private static final int LONGEST = 365;

    @Bean
    RuleSheet callOutCallersSheet(LevelNames levels, MessageSource messages) {
        return RuleSheet.of(
                "callers",
                "callouts.rules.callers",
                20,
                new Statements(LIST_CALLERS, END_CALLER, PUT_CALLER),
                RuleField.choice(
                                "role",
                                () -> CallOutTable.roles(CallOutTable.Deed.CALL).stream()
                                        .map(role -> new Option(
                                                role.name(),
                                                messages.getMessage(
                                                        "role." + role, null, LocaleContextHolder.getLocale())))
                                        .toList())
                        .asKey(),
                RuleField.choice(
                                "level",
                                () -> levels.list().stream()
                                        .filter(level -> level.compareTo(Level.COMMUNITY) <= 0)
                                        .map(level -> new Option(level.name(), levels.of(level)))
                                        .toList())
                        .asKey());
    }

    @Bean
    RuleSheet callOutKeepingSheet() {
        return RuleSheet.of(
                "call-out-days",
                "callouts.rules.days",
                21,
                new Statements(LIST_KEEPING, END_KEEPING, PUT_KEEPING),
                RuleField.number("days", 1, LONGEST),
                RuleField.number("openDays", 1, LONGEST));
    }
}
