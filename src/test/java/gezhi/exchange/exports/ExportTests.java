package gezhi.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.idev.excel.FastExcel;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.SignedIn;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionOperations;

/** What leaves the program as a file: never a row that the list does not have, never without a word what for. */
@GezhiTest
class ExportTests {
    private static final Set<Role> CASE_READERS = EnumSet.of(
            Role.RESIDENT,
            Role.GRID_WORKER,
            Role.COMMUNITY_DESK,
            Role.DISPATCHER,
            Role.OFFICE_HANDLER,
            Role.SUPERVISOR,
            Role.LEADER,
            Role.AUDITOR);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;
    private String here;
    private String elsewhere;

    @BeforeEach
    void reportTwo() {
        people = new CaseStories(cities.fresh(), cases, offices);
        here = people.after(2).number();
        Report report = new Report(
                UUID.randomUUID(),
                Report.Channel.WEB,
                CaseStories.RUBBISH,
                null,
                people.city.community(2, 2, 2),
                "",
                "=cmd|' /C calc'!A0",
                null,
                List.of());
        elsewhere = ((Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(report))).number();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void anExportHasExactlyTheRowsOfTheList(Role role) throws Exception {
        for (String subtree : List.of(people.city.code(), people.city.township(1, 1), people.city.county(2))) {
            SignedIn who = As.signedIn(people.city.code(), role, UUID.randomUUID(), subtree, people.water);
            for (String filter : List.of("", "step=OPEN", "division=" + people.city.county(2), "text=" + here)) {
                MockHttpServletResponse answer = export(who, "cases", filter, "CSV", "例会");
                if (!CASE_READERS.contains(role)) {
                    assertThat(answer.getStatus()).isEqualTo(role == Role.PUBLIC ? 302 : 403);
                    continue;
                }
                String list = get(who, "/cases?" + filter);
                String file = answer.getContentAsString(StandardCharsets.UTF_8);
                for (String number : List.of(here, elsewhere)) {
                    assertThat(file.contains("\n" + number + ","))
                            .as(role + " of " + subtree + " with " + filter)
                            .isEqualTo(list.contains(">" + number + "<"));
                }
            }
        }
    }

    @Test
    void aResidentTakesOutWhatTheyReportedAndNothingElse() throws Exception {
        Scope resident = people.city.person(Role.RESIDENT, "");
        String own = ((Outcome.Reported)
                        Scoped.call(resident, () -> cases.report(CaseStories.rubbish(people.city.grid()))))
                .number();
        SignedIn who = As.signedIn(people.city.code(), Role.RESIDENT, resident.person(), "", null);
        for (String kind : List.of("CSV", "EXCEL")) {
            assertThat(export(who, "cases", "", kind, "自留").getStatus()).isEqualTo(200);
        }
        List<String> file = export(who, "cases", "", "CSV", "自留")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(file).hasSize(3);
        assertThat(file.getLast()).startsWith(own + ",").doesNotContain("13812345678");
        assertThat(get(who, "/cases")).contains("/exports/cases", own).doesNotContain(here);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void otherListsGoToThoseWhoKeepThem(Role role) throws Exception {
        SignedIn who = As.signedIn(people.city.code(), role, UUID.randomUUID(), people.city.code(), null);
        boolean keeper = role == Role.ADMINISTRATOR || role == Role.AUDITOR;
        int closed = role == Role.PUBLIC ? 302 : 403;
        assertThat(export(who, "accounts", "", "CSV", "核对").getStatus()).isEqualTo(keeper ? 200 : closed);
        assertThat(export(who, "offices", "", "CSV", "核对").getStatus())
                .as("whoever sees the register")
                .isEqualTo(role == Role.PUBLIC ? closed : 200);
        boolean staff = role != Role.PUBLIC && role != Role.RESIDENT;
        assertThat(export(who, "divisions", "", "CSV", "核对").getStatus()).isEqualTo(staff ? 200 : closed);
        assertThat(status(who, "/exports")).isEqualTo(keeper ? 200 : closed);
        assertThat(status(who, "/exports/nothing")).isEqualTo(role == Role.PUBLIC ? 302 : 404);
    }

    @Test
    void theFileSaysWhoWhenAndWhatForAndRunsNoFormula() throws Exception {
        SignedIn who = dispatcher();
        MockHttpServletResponse answer = export(who, "cases", "", "CSV", "月度例会");
        assertThat(answer.getHeader("Content-Disposition"))
                .contains("attachment")
                .contains("csv");
        List<String> lines =
                answer.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst())
                .startsWith("\ufeff由 " + who.name() + "（派单员 · " + who.place() + "） 于 20")
                .endsWith("导出，用途：月度例会");
        assertThat(lines.get(1)).startsWith("编号,状态,类别,");
        assertThat(lines).hasSize(4);
        assertThat(String.join("\n", lines)).contains(",'=cmd|").doesNotContain("13812345678");
    }

    @Test
    void aWorkbookHasTheSameRows() throws Exception {
        MockHttpServletResponse answer = export(dispatcher(), "cases", "text=" + here, "EXCEL", "月度例会");
        List<Map<Integer, String>> rows = FastExcel.read(new ByteArrayInputStream(answer.getContentAsByteArray()))
                .headRowNumber(0)
                .sheet()
                .doReadSync();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).get(0)).contains("月度例会");
        assertThat(rows.get(2).get(0)).isEqualTo(here);
    }

    @Test
    void withoutAPurposeOrWithFiltersOfNoPageNothingLeaves() throws Exception {
        MockHttpServletResponse answer = export(dispatcher(), "cases", "", "CSV", " ");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("请说明用途");
        assertThat(export(dispatcher(), "cases", "", "CSV", "长".repeat(201)).getStatus())
                .isEqualTo(422);
        assertThat(export(dispatcher(), "cases", "clock=NEVER", "CSV", "例会").getStatus())
                .isEqualTo(400);
        assertThat(entries(people.city.system())).isZero();
    }

    @Test
    void theLogTellsItToAdministratorAndAuditor() throws Exception {
        SignedIn who = dispatcher();
        export(who, "cases", "step=OPEN", "CSV", "月度例会");
        export(who, "cases", "", "EXCEL", "季度总结");
        SignedIn auditor = As.signedIn(people.city.code(), Role.AUDITOR, UUID.randomUUID(), people.city.code(), null);
        String log = get(auditor, "/exports");
        assertThat(log).contains("月度例会", "季度总结", "step=OPEN", "派单员", "(csv)", "(xlsx)", ">2<");
        assertThat(log.indexOf("季度总结")).isLessThan(log.indexOf("月度例会"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theTableOpensToThoseWhoReadTheLogAndForOnesOwnEntries(Role role) throws Exception {
        SignedIn who = dispatcher();
        export(who, "cases", "", "CSV", "月度例会");
        Scope scope = role == Role.PUBLIC ? people.city.visitor() : people.city.person(role, people.city.code());
        boolean reads = Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.SYSTEM).contains(role);
        assertThat(entries(scope)).isEqualTo(reads ? 1 : 0);
        assertThat(entries(cities.fresh().system())).isZero();
        assertThat(entries(who.scope())).isEqualTo(1);
        assertThat(changed(scope, "update exchange.export_log set rows = 0, ended_at = now()"))
                .isZero();
        assertThat(changed(scope, "update exchange.export_log set purpose = 'x'"))
                .isEqualTo(-1);
        assertThat(changed(scope, "delete from exchange.export_log")).isEqualTo(-1);
    }

    private SignedIn dispatcher() {
        return As.signedIn(people.city.code(), Role.DISPATCHER, UUID.randomUUID(), people.city.code(), null);
    }

    private MockHttpServletResponse export(SignedIn who, String list, String filter, String kind, String purpose)
            throws Exception {
        return mvc.perform(post("/exports/" + list)
                        .param("filter", filter)
                        .param("kind", kind)
                        .param("purpose", purpose)
                        .with(csrf())
                        .with(who.role() == Role.PUBLIC ? As.visitor(who.city()) : As.person(who)))
                .andReturn()
                .getResponse();
    }

    private String get(SignedIn who, String path) throws Exception {
        return answer(who, path).getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(SignedIn who, String path) throws Exception {
        return answer(who, path).getStatus();
    }

    private MockHttpServletResponse answer(SignedIn who, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path)
                        .with(who.role() == Role.PUBLIC ? As.visitor(who.city()) : As.person(who)))
                .andReturn()
                .getResponse();
    }

    private long entries(Scope scope) {
        return Optional.ofNullable(Scoped.call(
                        scope,
                        () -> transactions.execute(status -> jdbc.sql("select count(*) from exchange.export_log")
                                .query(Long.class)
                                .single())))
                .orElseThrow();
    }

    /** How many rows; -1 when the database refuses. */
    private int changed(Scope scope, String sql) {
        try {
            @Nullable
            Integer changed = Scoped.call(
                    scope, () -> transactions.execute(status -> jdbc.sql(sql).update()));
            return changed == null ? 0 : changed;
        } catch (DataAccessException refused) {
            return -1;
        }
    }
}
