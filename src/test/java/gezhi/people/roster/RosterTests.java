package gezhi.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.idev.excel.FastExcel;
import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.sheets.SheetFault;
import gezhi.platform.sheets.SheetTable;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@GezhiTest
class RosterTests {
    private static final List<String> HEADING = List.of("姓名", "登录名", "电话", "岗位", "区划代码", "部门", "生效日", "失效日");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Roster roster;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private Offices offices;

    private TestCity city;
    private Scope admin;

    @BeforeEach
    void found() {
        city = cities.fresh();
        admin = city.person(Role.ADMINISTRATOR, city.code());
        Scoped.call(city.system(), () -> offices.open(new Office.Draft("城管局", "urban-management", city.code(), null)));
    }

    @Test
    void rowsOfOneLoginAreOnePersonWithSeveralPostings() {
        var table = table(
                List.of("林一", "linyi", "13800000000", "网格员", city.grid(), "", "2026-03-01", ""),
                List.of("林一", "linyi", "", "领导", city.code(), "", "", "2026/12/31"),
                List.of("林二", "liner", "", "部门经办", city.code(), "城管局", "", ""),
                List.of("林三", "linsan", "", "", "", "", "", ""));
        var result = Scoped.call(admin, () -> roster.take(table));
        assertThat(result.faults()).isEmpty();
        assertThat(result.postings()).isEqualTo(3);
        assertThat(result.opened()).extracting(Roster.Opened::login).containsExactly("linyi", "liner", "linsan");
        assertThat(result.opened()).allMatch(opened -> opened.password().length() == 14);
        Account first = Scoped.call(admin, () -> accounts.findByLogin("linyi")).orElseThrow();
        assertThat(Scoped.call(admin, () -> postings.listOf(first.person()))).hasSize(2);
    }

    @Test
    void everyFaultIsToldByRowAndColumnAndNothingIsTaken() {
        var table = table(
                List.of("林一", "linyi", "", "网格员", city.grid(), "", "", ""),
                List.of("", "x", "", "网格员", city.code(), "", "", ""),
                List.of("林三", "linsan", "", "诗人", city.grid(), "", "", ""),
                List.of("林四", "linsi", "", "派单员", city.code() + "99", "", "", ""),
                List.of("林五", "linwu", "", "部门经办", city.code(), "无此局", "", ""),
                List.of("林六", "linliu", "", "领导", city.code(), "", "2026-02-30", ""),
                List.of("林七", "linqi", "", "领导", city.code(), "", "2026-03-04", "2026-03-04"),
                List.of("别名", "linyi", "", "领导", city.code(), "", "", ""),
                List.of("林一", "linyi", "", "网格员", city.grid(), "", "", ""));
        var result = Scoped.call(admin, () -> roster.take(table));
        assertThat(result.faults())
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.key())
                .containsExactly(
                        "3 NAME people.refused.NO_NAME",
                        "3 DIVISION people.refused.WRONG_LEVEL",
                        "4 ROLE people.refused.NOT_A_POST",
                        "5 DIVISION people.refused.NO_SUCH_DIVISION",
                        "6 OFFICE people.refused.NO_SUCH_OFFICE",
                        "7 FROM people.import.fault.date",
                        "8 TO people.refused.ENDS_BEFORE_IT_BEGINS",
                        "9 NAME people.import.fault.other-name",
                        "10 ROLE people.refused.ALREADY_HELD");
        assertThat(Scoped.call(admin, () -> accounts.list("", "")).rows()).isEmpty();
    }

    @Test
    void aTrialTakesNothing() {
        var result = Scoped.call(
                admin, () -> roster.tryOut(table(List.of("林一", "linyi", "", "网格员", city.grid(), "", "", ""))));
        assertThat(result.faults()).isEmpty();
        assertThat(result.opened()).hasSize(1);
        assertThat(Scoped.call(admin, () -> accounts.list("", "")).rows()).isEmpty();
    }

    @Test
    void aFileThatIsNoTableOrLacksAColumnIsToldSo() {
        assertThat(read("你好".getBytes()).faults()).extracting(SheetFault::key).containsExactly("sheets.unreadable");
        var table = read(workbook(List.of("姓名"), List.of(List.of("林一"))));
        assertThat(table.faults()).containsExactly(new SheetFault<>(1, Column.LOGIN, "sheets.no-column"));
        var twice = read(workbook(List.of("姓名", "登录名", "Login"), List.of(List.of("林一", "linyi", "liner"))));
        assertThat(twice.faults()).contains(new SheetFault<>(1, Column.LOGIN, "sheets.column-twice"));
    }

    @Test
    void theTemplateIsDownloadedFilledInAndTakenOnScreen() throws Exception {
        var as = As.role(city.code(), Role.ADMINISTRATOR);
        byte[] template = mvc.perform(get("/accounts/import/template.xlsx").with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(read(template).faults()).containsExactly(new SheetFault<>(1, null, "sheets.empty"));
        byte[] filled = workbook(HEADING, List.of(List.of("林一", "linyi", "", "网格员", city.grid(), "", "", "")));
        var file = new MockMultipartFile("file", "people.xlsx", null, filled);
        mvc.perform(multipart("/accounts/import")
                        .file(file)
                        .param("trial", "true")
                        .with(csrf())
                        .with(as))
                .andExpect(content().string(Matchers.containsString("检查通过")));
        mvc.perform(multipart("/accounts/import").file(file).with(csrf()).with(as))
                .andExpect(content().string(Matchers.containsString("已新建 1 个账号")));
    }

    @Test
    void whoIsNotTakenInGetsNoPassword() throws Exception {
        byte[] filled = workbook(HEADING, List.of(List.of("林一", "linyi", "", "网格员", city.county(1), "", "", "")));
        mvc.perform(multipart("/accounts/import")
                        .file(new MockMultipartFile("file", "people.xlsx", null, filled))
                        .with(csrf())
                        .with(As.role(city.code(), Role.ADMINISTRATOR)))
                .andExpect(content().string(Matchers.containsString("没有写入任何内容")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("临时密码"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "ADMINISTRATOR", "PUBLIC"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyTheAdministratorBringsPeopleIn(Role role) throws Exception {
        var as = As.role(city.code(), role);
        var file = new MockMultipartFile("file", new byte[0]);
        mvc.perform(get("/accounts/import").with(as)).andExpect(status().isForbidden());
        mvc.perform(get("/accounts/import/template.xlsx").with(as)).andExpect(status().isForbidden());
        mvc.perform(multipart("/accounts/import").file(file).with(csrf()).with(as))
                .andExpect(status().isForbidden());
    }

    @SafeVarargs
    private static SheetTable<Column> table(List<String>... rows) {
        return read(workbook(HEADING, List.of(rows)));
    }

    private static SheetTable<Column> read(byte[] file) {
        return SheetTable.read(new ByteArrayInputStream(file), Column.class, RosterController.MOST);
    }

    private static byte[] workbook(List<String> heading, List<List<String>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FastExcel.write(file)
                .head(heading.stream().map(List::of).toList())
                .sheet("人员")
                .doWrite(rows);
        return file.toByteArray();
    }
}
