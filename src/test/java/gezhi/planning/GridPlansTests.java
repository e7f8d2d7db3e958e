package gezhi.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gezhi.planning.PlanningOutcome.Begun;
import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.PlanningOutcome.Faulty;
import gezhi.planning.PlanningOutcome.Reason;
import gezhi.planning.PlanningOutcome.Refused;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Boundaries;
import gezhi.territory.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A community of 48 units with 30 households each, in a street whose other community has units of its own. */
@GezhiTest
class GridPlansTests {
    private static final String UNIT = """
            insert into territory.division (city, code, level, parent, name, households, valid_from)
            values (:city, :code, 'UNIT', :grid, :code, 30, '2020-01-01')
            """;

    @Autowired
    private TestCities cities;

    @Autowired
    private GridPlans plans;

    @Autowired
    private PlannedGridStore grids;

    @Autowired
    private Boundaries boundaries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private String community;
    private Scope street;
    private final List<Spot> spots = new ArrayList<>();

    @BeforeEach
    void foundACity() {
        city = cities.fresh();
        community = city.community(1, 1, 1);
        street = city.person(Role.DISPATCHER, city.township(1, 1));
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(status -> {
                    for (int number = 0; number < 48; number++) {
                        String grid = community + (number % 8 < 2 ? "001" : "002");
                        String code = grid + String.format("%03d", 100 + number);
                        jdbc.sql(UNIT)
                                .param("city", city.code())
                                .param("code", code)
                                .param("grid", grid)
                                .update();
                        spots.add(new Spot(code, 119 + number % 8 * 0.001, 25.4 + number / 8 * 0.001));
                    }
                    spots.add(new Spot(community + "001001", 119, 25.4));
                    spots.add(new Spot(community + "002001", 119.007, 25.4));
                    boundaries.draw(List.of(), spots);
                }));
    }

    @Test
    void aStreetWishesForGridsAndGetsThemWholeAndEven() {
        GridPlan plan = drawn(wish(300, 0));

        assertThat(plan.state()).isEqualTo(PlanState.DRAWN);
        PlanMeasures measures = plan.measures();
        assertThat(measures).isNotNull();
        assertThat(measures.grids()).isEqualTo(5);
        assertThat(measures.households()).isEqualTo(1500);
        assertThat(measures.outside() + measures.broken() + measures.crossing()).isZero();
        assertThat(plan.today()).isNotNull();
        assertThat(plan.today().grids()).isEqualTo(2);
        assertThat(plan.today().movedHouseholds()).isZero();
        List<PlannedGrid> made = grids(plan.id());
        assertThat(made).hasSize(5);
        assertThat(made).extracting(PlannedGrid::heirOf).contains(community + "001", community + "002");
        assertThat(made.stream().mapToInt(grid -> grid.units().size()).sum()).isEqualTo(50);
    }

    @Test
    void fewerHouseholdsChangeHandsWhereTheyAreToStay() {
        assertThat(drawn(wish(750, 50)).measures().movedHouseholds())
                .isLessThanOrEqualTo(drawn(wish(750, 0)).measures().movedHouseholds());
    }

    @Test
    void theSameWishDrawsTheSamePlan() {
        assertThat(assignment(drawn(wish(300, 0)).id()))
                .isEqualTo(assignment(drawn(wish(300, 0)).id()));
    }

    @Test
    void aPlanComesBackAsItWentOut() {
        GridPlan plan = drawn(wish(300, 0));
        Map<String, String> told =
                AssignmentFile.read(AssignmentFile.write(grids(plan.id()))).grids();

        GridPlan back = found(Scoped.call(street, () -> plans.bring(wish(300, 0), told)));

        assertThat(back.imported()).isTrue();
        assertThat(back.measures()).isEqualTo(plan.measures());
        assertThat(assignment(back.id())).isEqualTo(assignment(plan.id()));
    }

    @Test
    void anAssignmentThatBreaksTheRulesIsRefusedWithWhatIsWrong() {
        Map<String, String> torn = new LinkedHashMap<>();
        spots.forEach(spot -> torn.put(spot.code(), "A"));
        torn.put(spots.get(0).code(), "B");
        torn.put(spots.get(47).code(), "B");
        Map<String, String> lacking = new HashMap<>(torn);
        lacking.remove(spots.get(3).code());
        lacking.put("123", "A");

        assertThat(bring(torn)).isEqualTo(new Faulty(List.of(new Fault("planning.fault.broken", "B"))));
        assertThat(bring(lacking))
                .isEqualTo(new Faulty(List.of(
                        new Fault("planning.fault.missing", spots.get(3).code()),
                        new Fault("planning.fault.unknown", "123"))));
        assertThat(bring(Map.of())).isEqualTo(new Refused(Reason.NO_ASSIGNMENT));
    }

    @Test
    void aDedicatedGridStaysAsItIs() {
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(status -> jdbc.sql(
                                "update territory.division set kind = 'DEDICATED' where city = :city and code = :code")
                        .param("city", city.code())
                        .param("code", community + "001")
                        .update()));

        List<PlannedGrid> made = grids(drawn(wish(300, 0)).id());

        assertThat(made.stream().filter(PlannedGrid::dedicated)).singleElement().satisfies(grid -> {
            assertThat(grid.heirOf()).isEqualTo(community + "001");
            assertThat(grid.units()).hasSize(13).allMatch(unit -> unit.startsWith(community + "001"));
        });
    }

    @Test
    void aDrawingThatIsStoppedKeepsWhatItHas() {
        PlanWish endless = new PlanWish(community, "长", 300, 10, 0, 1, PlanWish.MOST_ROUNDS);
        UUID id = begun(Scoped.call(street, () -> plans.draw(endless)));

        Scoped.run(street, () -> plans.cancel(id));

        GridPlan plan = ended(id);
        assertThat(plan.state()).isEqualTo(PlanState.STOPPED);
        assertThat(plan.roundsDone()).isLessThan(PlanWish.MOST_ROUNDS);
        assertThat(plan.measures().broken()).isZero();

        Scope colleague = city.person(Role.DISPATCHER, city.township(1, 1));
        assertThat(Scoped.call(colleague, () -> plans.resume(id))).isFalse();
        assertThat(Scoped.call(street, () -> plans.resume(id))).isTrue();
        assertThat(Scoped.call(street, () -> plans.resume(id))).as("it runs").isFalse();
        Scoped.run(street, () -> plans.cancel(id));
        assertThat(ended(id).cost()).isLessThanOrEqualTo(plan.cost() + 1e-6);
    }

    @Test
    void nobodyHasTwoDrawingsAtOnceOrStopsThoseOfOthers() {
        UUID id = begun(draw(community, "长", 300, 10, 0, PlanWish.MOST_ROUNDS));
        Scope colleague = city.person(Role.DISPATCHER, city.township(1, 1));

        assertThat(draw(community, "又", 300, 10, 0, 1)).isEqualTo(new Refused(Reason.ANOTHER_RUNS));
        UUID next = begun(Scoped.call(colleague, () -> plans.draw(wish(300, 0))));
        Scoped.run(colleague, () -> plans.cancel(id));
        assertThat(Scoped.call(street, () -> plans.find(id)).orElseThrow().cancelAsked())
                .isFalse();
        Scoped.run(street, () -> plans.cancel(id));
        ended(id);
        ended(next);
        assertThat(drawn(wish(300, 0)).state()).isEqualTo(PlanState.DRAWN);
    }

    @Test
    void whatIsNotPossibleIsSaid() {
        String elsewhere = city.community(1, 1, 2);

        GridPlan plan = found(Scoped.call(street, () -> plans.draw(new PlanWish(elsewhere, "无", 300, 10, 0, 1, 1))));

        assertThat(plan.state()).isEqualTo(PlanState.REFUSED);
        assertThat(plan.refusal()).isEqualTo("planning.undrawn.NOTHING_TO_DRAW");
    }

    @Test
    void wishesOutsideTheRuleAreRefused() {
        Scope city = this.city.person(Role.DISPATCHER, this.city.code());
        Scope other = this.city.person(Role.DISPATCHER, this.city.township(2, 1));

        assertThat(Scoped.call(city, () -> plans.draw(wish(300, 0)))).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(Scoped.call(other, () -> plans.draw(wish(300, 0)))).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(draw(this.city.county(1), "方案", 300, 10, 0, 1)).isEqualTo(new Refused(Reason.NOT_AN_AREA));
        assertThat(draw(community, " ", 300, 10, 0, 1)).isEqualTo(new Refused(Reason.NO_NAME));
        assertThat(draw(community, "方案", 0, 10, 0, 1)).isEqualTo(new Refused(Reason.BAD_HOUSEHOLDS));
        assertThat(draw(community, "方案", 300, 51, 0, 1)).isEqualTo(new Refused(Reason.BAD_TOLERANCE));
        assertThat(draw(community, "方案", 300, 10, 2000, 1)).isEqualTo(new Refused(Reason.BAD_CHANGE));
        assertThat(draw(community, "方案", 300, 10, 0, -1)).isEqualTo(new Refused(Reason.BAD_ROUNDS));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void plansAreSeenByThoseWhoAnswerForTheAreaAndMadeByThoseWhoMay(Role role) {
        GridPlan plan = drawn(wish(300, 0));
        boolean sees = role.worksInTerritory() && role != Role.GRID_WORKER && role != Role.COMMUNITY_DESK
                || role == Role.ADMINISTRATOR;
        Scope here = role == Role.SYSTEM ? city.system() : city.person(role, city.township(1, 1));
        Scope elsewhere = city.person(role == Role.SYSTEM ? Role.DISPATCHER : role, city.township(1, 2));

        assertThat(Scoped.call(here, () -> plans.find(plan.id())).isPresent()).isEqualTo(sees);
        assertThat(Scoped.call(here, () -> grids.list(plan.id(), 0, 10)).isEmpty())
                .isEqualTo(!sees);
        assertThat(Scoped.call(elsewhere, () -> plans.find(plan.id()))).isEmpty();
        assertThat(Scoped.call(elsewhere, () -> plans.list(community, "")).rows())
                .isEmpty();
        boolean draws = sees && role != Role.LEADER && role != Role.AUDITOR;
        if (!draws) {
            assertThatThrownBy(() -> Scoped.run(here, () -> insertPlan())).isInstanceOf(DataAccessException.class);
        }
    }

    private void insertPlan() {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        insert into planning.plan (city, id, area, name, origin, households, tolerance, change, seed, rounds, state, made_at, seen_at)
                        values (:city, gen_random_uuid(), :area, '方案', 'DRAWN', 300, 10, 0, 1, 1, 'DRAWING', now(), now())
                        """)
                .param("city", city.code())
                .param("area", community)
                .update());
    }

    private PlanningOutcome draw(String area, String name, int households, int tolerance, int change, int rounds) {
        return Scoped.call(
                street, () -> plans.draw(new PlanWish(area, name, households, tolerance, change, 1, rounds)));
    }

    private PlanningOutcome bring(Map<String, String> told) {
        return Scoped.call(street, () -> plans.bring(wish(300, 0), told));
    }

    private PlanWish wish(int households, int change) {
        return new PlanWish(community, "方案", households, 10, change, 7, 2);
    }

    private GridPlan drawn(PlanWish wish) {
        return found(Scoped.call(street, () -> plans.draw(wish)));
    }

    private GridPlan found(PlanningOutcome outcome) {
        return ended(begun(outcome));
    }

    private static UUID begun(PlanningOutcome outcome) {
        assertThat(outcome).isInstanceOf(Begun.class);
        return ((Begun) outcome).plan();
    }

    private GridPlan ended(UUID id) {
        return await().until(() -> Scoped.call(street, () -> plans.find(id)).orElseThrow(), plan -> !plan.isDrawing());
    }

    private List<PlannedGrid> grids(UUID plan) {
        return Scoped.call(street, () -> grids.list(plan, 0, 100));
    }

    private Map<String, String> assignment(UUID plan) {
        return AssignmentFile.read(AssignmentFile.write(grids(plan))).grids();
    }
}
