package gezhi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Place;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.territory.Closing;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.TreeChanges;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GezhiTest
class FigurePagesTests {
    private static final Period EVER = new Period(YearMonth.of(2000, 1), YearMonth.of(2049, 12));

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private FoldingFigures folding;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Figures figures;

    @Autowired
    private Divisions divisions;

    @Autowired
    private TreeChanges tree;

    @Autowired
    private gezhi.organizations.Offices offices;

    private CaseStories people;
    private String city;

    @BeforeEach
    void oneCaseHasRunItsCourse() {
        people = new CaseStories(cities.fresh(), cases, offices);
        city = people.city.code();
        people.after(6);
        folding.fold(city);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void everybodySeesTheStartPageTheTotalsAndTheDefinitions(Role role) {
        for (String path : new String[] {"/", "/figures", "/figures/" + people.city.grid(), "/figures/definitions"}) {
            assertThat(get(path, role)).as(path).hasStatusOk();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "PUBLIC"},
            mode = EnumSource.Mode.EXCLUDE)
    void rowsShowTheCaseOnlyToThoseWhoWorkInThePlace(Role role) {
        MvcTestResult rows = get("/figures/rows?measure=COMPLETED&from=2026-03&to=2026-03&division=" + city, role);
        assertThat(rows).hasStatusOk();
        boolean shown = html(rows).contains("/cases/0");
        assertThat(shown).isEqualTo(role.worksInTerritory());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "a_b_c",
                "2026-03-04T02:00:00Z_7_1",
                "_",
                "2026-03-04T02:00:00Z_00000000-0000-0000-0000-000000000000_99999999999"
            })
    void aKeyThatNoLinkHasLeadsToTheFirstPage(String after) {
        assertThat(get("/figures/rows?measure=COMPLETED&division=" + city + "&after=" + after, Role.LEADER))
                .hasStatusOk();
    }

    @Test
    void beforeAndAfterAMergerCompareAsTheSameGround() {
        String gone = people.city.community(1, 1, 1);
        String stays = people.city.community(1, 1, 2);
        assertThat(mvc.get().uri("/figures/" + stays).with(As.role(city, Role.LEADER)))
                .bodyText()
                .doesNotContain("合计（同一片地方）");
        Scoped.run(
                people.city.system(),
                () -> tree.close(List.of(new Closing(gone, LocalDate.of(2026, 3, 4), List.of(stays)))));

        for (String code : List.of(gone, stays)) {
            assertThat(mvc.get().uri("/figures/" + code).with(As.role(city, Role.LEADER)))
                    .bodyText()
                    .containsPattern("合计（同一片地方）</a></th>\\s*<td class=\"number\"><a>1</a>")
                    .contains("测试" + gone + " 2020-01-01 – 2026-03-03");
        }
        assertThat(mvc.get()
                        .uri("/exports/figures?division=" + stays + "&by=SAME_GROUND")
                        .with(As.role(city, Role.LEADER)))
                .hasStatusOk();
    }

    @Test
    void aCaseWhosePlaceIsCorrectedWaitsInTheGridWhereItLies() {
        Outcome.Reported reported = people.reported();
        String next = people.city.community(1, 1, 1) + "002";
        assertThat(open(people.city.grid()) + " " + open(next)).isEqualTo("1 0");
        assertThat(people.act(
                        people.desk, reported.caseId(), 1, new Action.Collect(null, new Place(next, null, "后门"), "")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(open(people.city.grid()) + " " + open(next)).isEqualTo("0 1");
        assertThat(open(people.city.community(1, 1, 1))).isEqualTo(1);
    }

    private long open(String code) {
        return Scoped.call(people.city.system(), () -> {
            Division division = divisions.get(code);
            return figures.open(division, figures.byMonth(division, EVER));
        });
    }

    @Test
    void aVisitorIsAskedToSignInBeforeSeeingRows() {
        assertThat(get("/figures/rows?measure=COMPLETED&division=" + city, Role.PUBLIC))
                .hasStatus3xxRedirection();
    }

    @Test
    void theOverviewLeadsFromTheNumberToItsRows() {
        String html = html(get("/figures?from=2026-03&to=2026-03", Role.LEADER));
        assertThat(html)
                .contains("/figures/rows?division=" + city + "&amp;from=2026-03&amp;to=2026-03&amp;measure=COMPLETED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "PUBLIC"},
            mode = EnumSource.Mode.EXCLUDE)
    void allCategoriesAreListedForThoseWhoWorkInThePlaceAndNobodyElse(Role role) {
        MvcTestResult page = get("/figures/" + city + "/all?by=CATEGORY&from=2026-03&to=2026-03", role);
        assertThat(page).hasStatusOk();
        assertThat(html(page).contains("<table")).isEqualTo(role.worksInTerritory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "NONSENSE"})
    void figuresAreBrokenDownByCategoryOrOfficeOnly(String by) {
        assertThat(get("/figures/" + city + "/all?by=" + by, Role.LEADER)
                        .getResponse()
                        .getStatus())
                .isIn(400, 404);
    }

    @Test
    void aNumberWhoseRowsOneMayNotSeeLeadsNowhere() {
        assertThat(html(get("/figures?from=2026-03&to=2026-03", Role.PUBLIC))).doesNotContain("href=\"\"");
        assertThat(html(get("/", Role.PUBLIC))).doesNotContain("href=\"\"");
    }

    @Test
    void anUnknownDivisionIsNotFound() {
        assertThat(get("/figures/" + city + "99", Role.LEADER)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-13", "from=abc&to=def", "from=2027-01&to=2026-01", "from=0001-01&to=9999-12"})
    void aPeriodThatMakesNoSenseShowsTheUsualOne(String period) {
        assertThat(get("/figures?" + period, Role.LEADER)).hasStatusOk();
    }

    @Test
    void anUnknownMeasureIsRefused() {
        assertThat(get("/figures/rows?measure=NONSENSE&division=" + city, Role.LEADER))
                .hasStatus(400);
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get().uri(path).with(As.role(city, role)).exchange();
    }

    private static String html(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
