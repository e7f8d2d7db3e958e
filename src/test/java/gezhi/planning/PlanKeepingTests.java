package gezhi.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.PlanningOutcome.Faulty;
import gezhi.planning.PlanningOutcome.Reason;
import gezhi.planning.PlanningOutcome.Refused;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Boundaries;
import gezhi.territory.Spot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** What others see of a plan that a street keeps, and what they may do to it. */
@GezhiTest
class PlanKeepingTests {
    private static final String PLAN = """
            insert into planning.plan (city, id, area, name, origin, households, tolerance, change, seed, rounds, weight_by, state, made_by, made_at, seen_at, measures, today)
            values (:city, :id, :area, :name, 'DRAWN', 300, 10, 0, 1, 1, :weight, 'DRAWN', :by, now(), now(), :measures::jsonb, :measures::jsonb)
            """;

    private static final String GRID = """
            insert into planning.grid (city, plan, seq, area, community, dedicated, households, weight, cases, deviation, units)
            values (:city, :plan, 1, :area, :area, false, 300, 765432, 987654, 0, '{}')
            """;

    @Autowired
    private TestCities cities;

    @Autowired
    private GridPlans plans;

    @Autowired
    private Boundaries boundaries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private MockMvc mvc;

    private TestCity city;
    private String community;
    private Scope street;

    @BeforeEach
    void foundACity() {
        city = cities.fresh();
        community = city.community(1, 1, 1);
        street = city.person(Role.DISPATCHER, city.township(1, 1));
    }

    @Test
    void theAdministratorSeesNoCasesNorHowMany() throws Exception {
        UUID plan = keep("方案", community);

        for (String path : List.of("/planning/" + plan, "/planning/compare?plan=" + plan)) {
            assertThat(page(path, Role.DISPATCHER)).contains(">876543<");
            assertThat(page(path, Role.ADMINISTRATOR)).doesNotContain("876543").contains(">–<");
        }
        assertThat(page("/planning/" + plan, Role.DISPATCHER)).contains(">987654<");
        assertThat(page("/planning/" + plan, Role.ADMINISTRATOR)).doesNotContain("987654");
        String file = "/planning/" + plan + "/grids.geojson";
        assertThat(page(file, Role.ADMINISTRATOR)).contains("\"grid\":1").doesNotContain("cases", "987654");
    }

    @Test
    void norWhereCasesAreWhatGridsAreAlikeIn() throws Exception {
        String plan = "/planning/" + keep("方案", community, Weight.CASES);

        assertThat(page(plan, Role.DISPATCHER)).contains(">765432<", "345678");
        assertThat(page(plan, Role.ADMINISTRATOR)).doesNotContain("765432", "345678");
        assertThat(page("/planning/" + keep("方案", community, Weight.ELDERLY), Role.ADMINISTRATOR))
                .contains(">765432<", "345678");
    }

    @Test
    void aPlanIsThrownAwayByWhoMadeItOrTheAdministrator() throws Exception {
        UUID first = keep("方案一", community);
        UUID second = keep("方案二", community);
        Scope colleague = city.person(Role.DISPATCHER, city.township(1, 1));

        assertThat(Scoped.call(colleague, () -> plans.discard(first))).isFalse();
        assertThat(page("/planning/" + first, Role.DISPATCHER)).doesNotContain("/discard");
        assertThat(page("/planning/" + first, Role.ADMINISTRATOR)).contains("/discard");
        assertThat(Scoped.call(street, () -> plans.find(first)).orElseThrow().own())
                .isTrue();
        assertThat(Scoped.call(street, () -> plans.discard(first))).isTrue();
        assertThat(Scoped.call(city.person(Role.ADMINISTRATOR, city.code()), () -> plans.discard(second)))
                .isTrue();
    }

    @Test
    void onlyPlansForTheSameAreaStandSideBySide() throws Exception {
        UUID first = keep("甲方案", community);
        UUID second = keep("乙方案", community);
        UUID other = keep("丙方案", city.community(1, 1, 2));
        String alike = "/planning/compare?plan=" + first + "&plan=" + second;

        assertThat(page(alike, Role.DISPATCHER)).contains("甲方案", "乙方案").doesNotContain("没有列出");
        assertThat(page(alike + "&plan=" + other, Role.DISPATCHER))
                .contains("甲方案", "乙方案", "没有列出")
                .doesNotContain("丙方案");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(draw(new GridPlanForm(community, "方案", "300", "10", "0", "abc", "1", "", "", "", "")))
                .isEqualTo(new Refused(Reason.BAD_SEED));
        assertThat(draw(new GridPlanForm("35x\0", "方案", "300", "10", "0", "1", "1", "", "", "", "")))
                .isEqualTo(new Refused(Reason.NOT_AN_AREA));
        assertThat(draw(new GridPlanForm(community, "\0", "300", "10", "0", "1", "1", "", "", "", "")))
                .isEqualTo(new Refused(Reason.NO_NAME));
    }

    @Test
    void aBlankIsNoGridAndOnlyTheBeginningOfAnUnknownUnitIsSaidBack() {
        String unit = community + "001001";
        Map<String, String> told = Map.of(unit, " ", community + "002001", "A", "9".repeat(50), "A");
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(status -> boundaries.draw(
                        List.of(), List.of(new Spot(unit, 119, 25.4), new Spot(community + "002001", 119.001, 25.4)))));
        GridPlanForm form = new GridPlanForm(community, "方案", "300", "10", "0", "1", "1", "", "", "", "");

        assertThat(Scoped.call(street, () -> plans.bring(form.wish(), told)))
                .isEqualTo(new Faulty(List.of(
                        new Fault("planning.fault.missing", unit),
                        new Fault("planning.fault.unknown", "9".repeat(40)))));
    }

    private PlanningOutcome draw(GridPlanForm form) {
        return Scoped.call(street, () -> plans.draw(form.wish()));
    }

    private UUID keep(String name, String area) {
        return keep(name, area, Weight.HOUSEHOLDS);
    }

    private UUID keep(String name, String area, Weight weight) {
        UUID id = UUID.randomUUID();
        String measures = """
                {"grids": 1, "units": 2, "households": 300, "mean": 0, "most": 345678, "fewest": 300, "border": 0, "reach": 0,
                "movedHouseholds": 0, "movedCases": 876543, "outside": 0, "broken": 0, "crossing": 0}
                """;
        Scoped.run(
                street,
                () -> transactions.executeWithoutResult(status -> {
                    jdbc.sql(PLAN)
                            .param("city", city.code())
                            .param("id", id)
                            .param("area", area)
                            .param("name", name)
                            .param("weight", weight.name())
                            .param("by", street.person())
                            .param("measures", measures)
                            .update();
                    jdbc.sql(GRID)
                            .param("city", city.code())
                            .param("plan", id)
                            .param("area", area)
                            .update();
                }));
        return id;
    }

    private String page(String path, Role role) throws Exception {
        String subtree = role == Role.DISPATCHER ? city.township(1, 1) : city.code();
        return mvc.perform(get(path).with(As.role(city.code(), role, subtree, null)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
