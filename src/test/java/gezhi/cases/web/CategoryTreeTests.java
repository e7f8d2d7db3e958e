package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.Privacy;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@GezhiTest
class CategoryTreeTests {
    private static final String NEW_TREE = """
            - {code: Z01, zh: 物业, en: Property}
            - {code: Z, zh: 社区事务, en: Community}
            - {code: Z0101, zh: 电梯困人, en: Trapped in a lift}
            - {code: Z0102, zh: 邻里纠纷, en: Quarrel, private: true}
            - {code: E0102, zh: 暴露垃圾}
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Categories categories;

    private TestCity city;

    @BeforeEach
    void found() {
        city = cities.fresh();
    }

    @Test
    void whatIsNewIsAddedWithItsClassesInWhateverOrder() throws Exception {
        assertThat(bring(NEW_TREE)).contains("已照文件改变 4 处");
        assertThat(find("Z01").leaf()).isFalse();
        assertThat(find("Z0101").leaf()).isTrue();
        assertThat(find("Z0102").privacy()).isEqualTo(Privacy.CLOSED);
    }

    @Test
    void aFileThatWasSavedChangesNothingWhenItComesBack() throws Exception {
        bring(NEW_TREE);
        String saved = save();
        assertThat(saved).contains("{code: Z0102, zh: 邻里纠纷, en: Quarrel, privacy: CLOSED}");
        assertThat(attempt(saved)).contains("文件与现有的一致");
        assertThat(save()).isEqualTo(saved);
    }

    @Test
    void questionsComeAndGoWithTheFileAndOnesThatDifferAreTheNextVersion() throws Exception {
        assertThat(save()).contains("questions:", "code: trapped");
        String lift = """
                - code: S0103
                  zh: 电梯故障
                  en: Lift out of order
                  questions:
                  - {code: floor, kind: number, zh: 停在几楼, en: Floor, public: true}
                """;
        assertThat(bring(lift)).contains("S0103 floor", "S0103 trapped", "已照文件改变");
        assertThat(attempt(lift)).contains("文件与现有的一致");
        assertThat(save()).contains("code: floor").doesNotContain("code: trapped");
        assertThat(attempt(lift.replace("floor", "Floor"))).contains("S0103 Floor · ", "一项也没有改变");
        assertThat(attempt(lift.replace("{code: floor", "{code: [floor"))).contains("第 5 行起读不下去了");
        assertThat(attempt(lift.replace("number", "colour"))).contains("这个文件不是类别的清单");
        assertThat(attempt(lift.replace("S0103", "S01")
                        .replace("电梯故障", "住房与物业")
                        .replace("Lift out of order", "Housing and property management")))
                .contains("S01 · ");
    }

    @Test
    void limitsComeAndGoWithTheFileFromToday() throws Exception {
        assertThat(save()).contains("{code: E, zh: 事件, en: Events, allow: 3d}");
        String limits = """
                - {code: Z, zh: 社区事务, en: Community, allow: 3d}
                - {code: Z01, zh: 电梯困人, en: Trapped in a lift, privacy: PLACE, allow: {ANY: 30m, TOWNSHIP: 2h}}
                - {code: E0102, zh: 暴露垃圾, en: Exposed rubbish, allow: 6h}
                """;
        assertThat(bring(limits)).contains("Z ANY", "Z01 TOWNSHIP", "E0102 ANY", "<td>4h</td><td>6h</td>");
        assertThat(find("Z01").privacy()).isEqualTo(Privacy.PLACE);
        assertThat(save()).contains("allow: 6h", "{ANY: 30m, TOWNSHIP: 2h}");
        assertThat(attempt(save())).contains("文件与现有的一致");
        assertThat(bring(limits.replace("{ANY: 30m, TOWNSHIP: 2h}", "null"))).contains("<td>2h</td><td>—</td>");
        assertThat(save()).doesNotContain("TOWNSHIP: 2h");
        assertThat(Scoped.call(city.system(), () -> categories.history("Z01"))).hasSize(2);
    }

    @Test
    void aLimitThatCannotBeReadKeepsAllOutAndIsNamed() throws Exception {
        String before = save();
        assertThat(attempt("""
                        - {code: E0102, zh: 暴露垃圾, en: Exposed rubbish, allow: 6h}
                        - {code: E0103, zh: 积存垃圾渣土, en: Heaped rubbish and rubble, allow: {STREET: 2d, TOWNSHIP: 2x, CITY: 99999d}}
                        - {code: E, zh: 事件, en: Events, allow: null}
                        - {code: Z, zh: 社区事务, en: Community, privacy: SECRET}
                        """)).contains("一项也没有改变").contains("E0103 TOWNSHIP · ", "Z · 公开程度写");
        assertThat(save()).isEqualTo(before);
        assertThat(
                        attempt(
                                "- {code: E0103, zh: 积存垃圾渣土, en: Heaped rubbish and rubble, allow: {STREET: 2d, CITY: 99999d}}"))
                .contains("E0103 STREET · ", "E0103 CITY · ");
        assertThat(attempt("- {code: E, zh: 事件, en: Events, allow: null}")).contains("E ANY · 大类对各级的时限不能取消");
        assertThat(save()).isEqualTo(before);
    }

    @Test
    void aTreeIsAsDeepAsItNeedsToBe() throws Exception {
        StringBuilder deep = new StringBuilder("- {code: Z, zh: 深, en: Deep}\n");
        for (int depth = 1; depth <= 9; depth++) {
            deep.append("- {code: Z").append("01".repeat(depth)).append(", zh: 深, en: Deep}\n");
        }
        assertThat(bring(deep.toString())).contains("已照文件改变 10 处");
        assertThat(find("Z" + "01".repeat(9)).leaf()).isTrue();
        assertThat(find("Z" + "01".repeat(9)).parent()).isEqualTo("Z" + "01".repeat(8));
        assertThat(attempt("- {code: Z" + "01".repeat(10) + ", zh: 深, en: Deep}"))
                .contains("不能照办");
    }

    @Test
    void oneNodeThatCannotBeDoneKeepsAllOut() throws Exception {
        String before = save();
        String file = NEW_TREE + """
                - {code: E0103, zh: 改了名字, en: Renamed}
                - {code: Y0101, zh: 没有上级, en: No parent}
                - {code: Z02, zh: '', en: ''}
                - {code: Z01, zh: 物业, en: Property}
                - {code: E0104, privcy: CLOSED}
                - {code: E0105, until: 2020-01-01}
                """;
        assertThat(attempt(file))
                .contains("有 5 项不能照办")
                .contains("Y0101 · ")
                .contains("Z02 · ")
                .contains("Z01 · 这个代码在文件中出现了不止一次")
                .contains("E0104 privcy · 没有这个项目")
                .contains("E0105 · ")
                .doesNotContain("E0103 · ");
        assertThat(save()).isEqualTo(before);
    }

    @Test
    void aFileIsTriedFirstAndDoneOnlyAsItWasTold() throws Exception {
        String before = save();
        String renamed = """
                - {code: E0102, zh: 垃圾暴露, en: Rubbish lying about, privacy: PLACE, until: 2026-12-31, allow: 6h}
                """;
        String told = attempt(renamed);
        assertThat(told)
                .contains("会有 5 处改变，还没有改")
                .contains("<td>暴露垃圾</td><td>垃圾暴露</td>", "<td>OPEN</td><td>PLACE</td>", "<td>—</td><td>2026-12-31</td>");
        assertThat(save()).isEqualTo(before);
        String meanwhile = "- {code: E0102, zh: 垃圾}";
        bring(meanwhile);
        assertThat(answered(renamed, seal(told))).contains("<td>垃圾</td><td>垃圾暴露</td>", "还没有改");
        assertThat(bring(renamed)).contains("已照文件改变 5 处");
        assertThat(save()).contains("zh: 垃圾暴露", "privacy: PLACE", "until: '2026-12-31'", "allow: 6h");
        assertThat(attempt("- {code: E0102, privacy: OPEN}")).contains("E0102 · ", "一项也没有改变");
        assertThat(bring("- {code: E0102, until: }")).contains("<td>2026-12-31</td><td>—</td>");
        assertThat(save()).doesNotContain("2026-12-31");
    }

    @Test
    void aWholeClassEndsFromBelowAndIsTakenBackFromAbove() throws Exception {
        bring(NEW_TREE);
        assertThat(attempt("- {code: Z01, until: 2026-12-31}")).contains("Z01 · ");
        String ended = """
                - {code: Z, until: 2026-12-31}
                - {code: Z01, until: 2026-12-31}
                - {code: Z0101, until: 2026-12-31}
                - {code: Z0102, until: 2026-12-31}
                """;
        assertThat(bring(ended)).contains("已照文件改变 4 处");
        assertThat(attempt(save())).contains("文件与现有的一致");
        assertThat(attempt("- {code: Z0101, until: }")).contains("Z0101 · ");
        assertThat(bring(ended.replace("2026-12-31", ""))).contains("已照文件改变 4 处");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a: b", "- x", "[", "- !!java.net.URL [\"http://x\"]"})
    void whatIsNoListOfCategoriesIsToldSo(String yaml) throws Exception {
        assertThat(attempt(yaml)).contains("这个文件不是");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void theAdministratorBringsFilesInTheAuditorSavesThem(Role role) throws Exception {
        int closed = role == Role.PUBLIC ? 302 : 403;
        boolean keeper = role == Role.ADMINISTRATOR;
        assertThat(answer(role, "/categories/tree.yaml").getStatus())
                .isEqualTo(keeper || role == Role.AUDITOR ? 200 : closed);
        assertThat(answer(role, "/categories/tree").getStatus()).isEqualTo(keeper ? 200 : closed);
        assertThat(sent(role, NEW_TREE).getStatus()).isEqualTo(keeper ? 200 : closed);
    }

    private Category find(String code) {
        return Scoped.call(city.system(), () -> categories.find(code)).orElseThrow();
    }

    /** Tried, and confirmed as it was told. */
    private String bring(String yaml) throws Exception {
        String told = attempt(yaml);
        return told.contains("name=\"seal\"") ? answered(yaml, seal(told)) : told;
    }

    private String attempt(String yaml) throws Exception {
        return sent(Role.ADMINISTRATOR, yaml).getContentAsString(StandardCharsets.UTF_8);
    }

    private String answered(String yaml, String seal) throws Exception {
        return mvc.perform(multipart("/categories/tree")
                        .param("yaml", yaml)
                        .param("seal", seal)
                        .with(csrf())
                        .with(As.role(city.code(), Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String seal(String page) {
        Matcher seal = Pattern.compile("name=\"seal\" value=\"(\\w+)\"").matcher(page);
        assertThat(seal.find()).as(page).isTrue();
        return seal.group(1);
    }

    private String save() throws Exception {
        return answer(Role.ADMINISTRATOR, "/categories/tree.yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(Role role, String yaml) throws Exception {
        MockMultipartFile file = new MockMultipartFile(
                "file", "categories.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return mvc.perform(multipart("/categories/tree").file(file).with(csrf()).with(As.role(city.code(), role)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse answer(Role role, String path) throws Exception {
        return mvc.perform(get(path).with(As.role(city.code(), role)))
                .andReturn()
                .getResponse();
    }
}
