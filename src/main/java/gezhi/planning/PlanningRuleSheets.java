package gezhi.planning;

import gezhi.platform.Role;
import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** Who may draw plans of grids, changed by the administrator on screen. */
@Configuration(proxyBeanMethods = false)
class PlanningRuleSheets {
    private static final String LIST_PLANNERS = """
            select role, level, valid_from, valid_to
            from planning.planner
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by role, level, valid_from
            """;

    private static final String END_PLANNER = """
            update planning.planner
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and role = :role
            and level = :level
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_PLANNER = """
            insert into planning.planner (city, role, level, valid_from)
            values (:city, :role, :level, :on)
            on conflict (city, role, level, valid_from) do update
            set valid_to = null
            """;

    @Bean
    RuleSheet plannersSheet(LevelNames levels, MessageSource messages) {
        return RuleSheet.of(
                "planners",
                "planning.rules.planners",
                60,
                new Statements(LIST_PLANNERS, END_PLANNER, PUT_PLANNER),
                RuleField.choice(
                                "role",
                                () -> Stream.of(Role.ADMINISTRATOR, Role.DISPATCHER, Role.SUPERVISOR)
                                        .map(role -> new Option(
                                                role.name(),
                                                messages.getMessage(
                                                        "role." + role, null, LocaleContextHolder.getLocale())))
                                        .toList())
                        .asKey(),
                RuleField.choice(
                                "level",
                                () -> levels.list().stream()
                                        .filter(level -> level.compareTo(Level.TOWNSHIP) <= 0)
                                        .map(level -> new Option(level.name(), levels.of(level)))
                                        .toList())
                        .asKey());
    }
}
