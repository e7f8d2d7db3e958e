package gezhi.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** The sheets of rules by role: their pages, their deeds and the tables below them. */
@GezhiTest
class RuleSheetDoorsTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private RuleSheets sheets;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private LocalDate today;

    @BeforeEach
    void foundACity() {
        today = LocalDate.now(clock);
        city = cities.fresh();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void whoeverWorksForTheCityReadsThemAndTheAdministratorChangesThem(Role role) throws Exception {
        boolean reads = role != Role.PUBLIC && role != Role.RESIDENT;
        int closed = role == Role.PUBLIC ? 302 : 403;
        for (String page : List.of("/rules", "/rules/whistle-situations", "/rules/working-hours")) {
            assertThat(mvc.perform(get(page).with(As.role(city.code(), role)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(page)
                    .isEqualTo(reads ? 200 : closed);
        }
        for (String deed : List.of("/rules/callers", "/rules/callers/end")) {
            int expected = role != Role.ADMINISTRATOR ? closed : deed.endsWith("end") ? 302 : 422;
            assertThat(mvc.perform(post(deed).with(As.role(city.code(), role)).with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(deed)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theTablesThemselvesOpenToNobodyElse(Role role) {
        Scope scope = switch (role) {
            case PUBLIC -> city.visitor();
            case SYSTEM -> city.system();
            default -> city.person(role, city.code());
        };
        boolean keeps = Set.of(Role.SYSTEM, Role.ADMINISTRATOR).contains(role);
        for (String table : List.of(
                "cases.recurrence",
                "cases.working_hours",
                "cases.admission_level",
                "volunteering.rule",
                "volunteering.skill",
                "callouts.keeping",
                "whistles.situation",
                "whistles.number")) {
            assertThat(changed(scope, "update " + table + " set valid_to = null") > 0)
                    .as(table)
                    .isEqualTo(keeps);
            assertThat(changed(scope, "delete from " + table)).as(table).isEqualTo(-1);
        }
        asAdministrator(() -> set(today, Role.ADMINISTRATOR));
        String changes = "select count(*) from platform.rule_change";
        int seen = Objects.requireNonNull(Scoped.call(
                scope,
                () -> transactions.execute(
                        status -> jdbc.sql(changes).query(Integer.class).single())));
        assertThat(seen).isEqualTo(role == Role.ADMINISTRATOR || role == Role.AUDITOR ? 1 : 0);
        assertThat(changed(scope, "update platform.rule_change set line = 'x'")).isEqualTo(-1);
        assertThat(changed(scope, "delete from platform.rule_change")).isEqualTo(-1);
    }

    @Test
    void nobodyElseSetsARuleWhateverDoorTheyComeBy() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("auditor", "", "ROLE_AUDITOR"));
        try {
            assertThatThrownBy(() -> set(today, Role.AUDITOR))
                    .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<RuleSheets.Refused> set(LocalDate from, Role role) {
        Map<String, String> line = Map.of("days", "20", "openDays", "7");
        return Scoped.call(
                city.person(role, city.code()),
                () -> sheets.set(sheets.find("call-out-days").orElseThrow(), line, from));
    }

    /** How many rows; -1 when the database refuses. */
    private int changed(Scope scope, String sql) {
        try {
            return Objects.requireNonNull(Scoped.call(
                    scope, () -> transactions.execute(status -> jdbc.sql(sql).update())));
        } catch (DataAccessException refused) {
            return -1;
        }
    }

    private <R> R asAdministrator(ScopedValue.CallableOp<R, RuntimeException> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_ADMINISTRATOR"));
        try {
            return Scoped.call(city.person(Role.ADMINISTRATOR, city.code()), work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
