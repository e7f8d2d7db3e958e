package gezhi.bodies.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.idev.excel.FastExcel;
import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyStories;
import gezhi.bodies.Chain;
import gezhi.bodies.Entry;
import gezhi.bodies.Thresholds;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.sheets.SheetTable;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@GezhiTest
class BodyRosterTests {
    private static final List<List<String>> HEADING = Arrays.stream(BodyColumn.values())
            .map(column -> List.of(column.zh()))
            .toList();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Chain chain;

    @Autowired
    private Thresholds thresholds;

    @Autowired
    private BodyRoster roster;

    private BodyStories story;
    private String community;
    private String grid;

    @BeforeEach
    void found() {
        story = new BodyStories(cities.fresh(), bodies);
        community = story.city.community(1, 1, 1);
        grid = story.city.grid();
    }

    @Test
    void rowsStandUnderOneAnotherAndUnderTheRegisterWhicheverComesFirst() {
        var table = table(
                List.of("单元党小组", "党小组", grid + "001", "网格党支部（" + grid + "）", "", "", "", grid + "001", "", ""),
                List.of(
                        "网格党支部",
                        "党支部",
                        grid,
                        "社区党委（" + community + "）",
                        "2022/7/1",
                        "0594-1",
                        "是",
                        grid + ";" + community + "002",
                        "40",
                        "55"),
                List.of("某企业", "FIRM", community, "", "", "", "否", "", "", ""));
        var trial = Scoped.call(story.admin, () -> roster.take(table, true));
        assertThat(trial).isEqualTo(new BodyRoster.Result(3, 3, List.of()));
        assertThat(find("网格党支部", grid)).isNull();
        Scoped.call(story.admin, () -> roster.take(table, false));
        Body branch = find("网格党支部", grid);
        assertThat(Scoped.call(story.admin, () -> bodies.path(find("单元党小组", grid + "001"))))
                .extracting(Body::name)
                .containsExactly("市委", "街道党工委", "社区党委", "网格党支部");
        assertThat(Scoped.call(story.admin, () -> chain.of(branch.id()))).hasSize(2);
        assertThat(Scoped.call(story.admin, () -> thresholds.advise(branch))
                        .orElseThrow()
                        .count()
                        .all())
                .isEqualTo(55);
        assertThat(Scoped.call(story.admin, () -> bodies.journal(branch.id()))
                        .getFirst()
                        .changes())
                .containsExactly(new Entry.Change("division", "", grid + ", " + community + "002"));
        assertThat(find("某企业", community).published()).isFalse();
    }

    @Test
    void nothingIsPublishedByMistakeAndNoYearHasTwoDigits() {
        var table = table(
                List.of("甲企业", "FIRM", community, "", "", "", "不公开", "", "", ""),
                List.of("乙企业", "FIRM", community, "", "21-7-1", "", "", "", "", ""));
        assertThat(Scoped.call(story.admin, () -> roster.take(table, false)).faults())
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.key())
                .containsExactly("2 PUBLISHED bodies.import.fault.published", "3 FROM bodies.refused.BAD_DAY");
    }

    @Test
    void aDivisionIsNotTakenForDaysOnWhichAnotherStoodForIt() {
        Body before = story.branch("旧支部");
        LocalDate left = LocalDate.of(2025, 3, 1);
        Scoped.call(story.admin, () -> chain.stand(grid, before.id(), BodyStories.FROM));
        Scoped.call(story.admin, () -> chain.end(grid, left));
        String above = "社区党委（" + community + "）";
        var table = table(
                List.of("甲支部", "党支部", grid, above, "2025-02-28", "", "", grid, "", ""),
                List.of("乙支部", "党支部", grid, above, "2025-03-01", "", "", grid, "", ""),
                List.of("丙支部", "党支部", grid, above, "2025-03-01", "", "", grid, "", ""));
        assertThat(Scoped.call(story.admin, () -> roster.take(table, false)).faults())
                .extracting(fault -> fault.row() + " " + fault.key())
                .containsExactly("2 bodies.chain.refused.TAKEN", "4 bodies.chain.refused.TAKEN");
    }

    @Test
    void everyFaultIsToldByRowAndColumnAndNothingIsTaken() {
        Body taken = story.branch("已有支部");
        Scoped.call(story.admin, () -> chain.stand(grid, taken.id(), BodyStories.FROM));
        String above = "社区党委（" + community + "）";
        var table = table(
                row("好支部", "党支部", grid, above),
                row("", "党支部", grid, above),
                row("乙", "诗社", grid, above),
                row("丙", "党支部", grid + "99", above),
                row("丁", "党支部", grid, "无此党委（1）"),
                row("戊", "党小组", grid, above),
                row("己", "党支部", story.city.community(1, 1, 2), above),
                row("好支部", "党支部", grid, above),
                row("已有支部", "党支部", grid, above),
                List.of("庚", "党支部", grid, above, "2026-02-30", "", "", "", "", ""),
                List.of("辛", "党支部", grid, above, "", "", "", grid, "", ""),
                List.of("壬", "党支部", grid, above, "", "", "", "", "9", "3"),
                row("癸", "党支部", grid, ""));
        var result = Scoped.call(story.admin, () -> roster.take(table, false));
        assertThat(result.faults())
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.key())
                .containsExactly(
                        "3 NAME bodies.refused.NO_NAME",
                        "4 KIND bodies.refused.NO_KIND",
                        "5 SEAT bodies.refused.NO_SUCH_SEAT",
                        "6 SUPERIOR bodies.refused.NO_SUCH_SUPERIOR",
                        "7 SUPERIOR bodies.refused.WRONG_SUPERIOR",
                        "8 SEAT bodies.refused.OUTSIDE_SUPERIOR",
                        "9 NAME bodies.refused.NAME_TAKEN",
                        "10 NAME bodies.refused.NAME_TAKEN",
                        "11 FROM bodies.import.fault.date",
                        "12 STANDS_FOR bodies.chain.refused.TAKEN",
                        "13 ALL bodies.members.refused",
                        "14 SUPERIOR bodies.refused.NEEDS_SUPERIOR");
        assertThat(find("好支部", grid)).isNull();
    }

    @Test
    void theTemplateIsDownloadedFilledInAndTakenOnScreen() throws Exception {
        var as = As.role(story.city.code(), Role.ADMINISTRATOR);
        byte[] template = mvc.perform(get("/bodies/import/template.xlsx").with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(read(template).faults()).extracting(fault -> fault.key()).containsExactly("sheets.empty");
        byte[] filled = workbook(List.of(row("网格党支部", "党支部", grid, "社区党委（" + community + "）")));
        var file = new MockMultipartFile("file", "organizations.xlsx", null, filled);
        mvc.perform(multipart("/bodies/import")
                        .file(file)
                        .param("trial", "true")
                        .with(csrf())
                        .with(as))
                .andExpect(content().string(Matchers.containsString("检查通过：将登记 1 个组织")));
        mvc.perform(multipart("/bodies/import").file(file).with(csrf()).with(as))
                .andExpect(content().string(Matchers.containsString("已登记 1 个组织")));
        mvc.perform(multipart("/bodies/import").file(file).with(csrf()).with(as))
                .andExpect(content().string(Matchers.containsString("该区划已有同名组织")));
    }

    private Body find(String name, String seat) {
        return Scoped.call(story.admin, () -> bodies.findLabelled(Body.label(name, seat)))
                .orElse(null);
    }

    private static List<String> row(String name, String kind, String seat, String superior) {
        return List.of(name, kind, seat, superior, "", "", "", "", "", "");
    }

    @SafeVarargs
    private static SheetTable<BodyColumn> table(List<String>... rows) {
        return read(workbook(List.of(rows)));
    }

    private static SheetTable<BodyColumn> read(byte[] workbook) {
        return SheetTable.read(new ByteArrayInputStream(workbook), BodyColumn.class, BodyImportController.MOST);
    }

    private static byte[] workbook(List<List<String>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FastExcel.write(file).head(HEADING).sheet("组织").doWrite(rows);
        return file.toByteArray();
    }
}
