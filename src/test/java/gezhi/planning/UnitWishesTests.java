package gezhi.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gezhi.planning.HandOutcome.Against;
import gezhi.planning.HandOutcome.Copied;
import gezhi.planning.HandOutcome.Done;
import gezhi.planning.PlanningOutcome.Begun;
import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.PlanningOutcome.Faulty;
import gezhi.planning.PlanningOutcome.Reason;
import gezhi.planning.PlanningOutcome.Refused;
import gezhi.planning.edit.Edited.Why;
import gezhi.planning.edit.Steps.Kind;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Boundaries;
import gezhi.territory.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Units that stay together or apart, in a community of four rows of six, however a plan comes to be. */
@GezhiTest
class UnitWishesTests {
    private static final String UNIT = """
            insert into territory.division (city, code, level, parent, name, households, valid_from)
            values (:city, :code, 'UNIT', :grid, :code, 30, '2020-01-01')
            """;

    @Autowired
    private TestCities cities;

    @Autowired
    private GridPlans plans;

    @Autowired
    private HandEditing hand;

    @Autowired
    private PlannedGridStore grids;

    @Autowired
    private Boundaries boundaries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private String community;
    private Scope street;
    private final List<String> units = new ArrayList<>();

    @BeforeEach
    void foundACity() {
        TestCity city = cities.fresh();
        community = city.community(1, 1, 1);
        street = city.person(Role.DISPATCHER, city.township(1, 1));
        List<Spot> spots = new ArrayList<>();
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(status -> {
                    for (int number = 0; number < 24; number++) {
                        String grid = community + (number % 6 < 3 ? "001" : "002");
                        String code = grid + String.format("%03d", 100 + number);
                        jdbc.sql(UNIT)
                                .param("city", city.code())
                                .param("code", code)
                                .param("grid", grid)
                                .update();
                        units.add(code);
                        spots.add(new Spot(code, 119 + number % 6 * 0.001, 25.4 + number / 6 * 0.001));
                    }
                    spots.add(new Spot(community + "001001", 119.0001, 25.4));
                    spots.add(new Spot(community + "002001", 119.0051, 25.4));
                    boundaries.draw(List.of(), spots);
                }));
    }

    @Test
    void whatIsDrawnKeepsThem() {
        List<String> middle = List.of(units.get(2), units.get(3), units.get(8), units.get(9));
        List<String> strangers = List.of(units.get(12), units.get(13), units.get(14));

        UUID plan = ended(wish(List.of(middle), List.of(strangers)), PlanState.DRAWN);

        assertThat(middle.stream().map(unit -> gridOf(plan, unit)).distinct()).hasSize(1);
        assertThat(strangers.stream().map(unit -> gridOf(plan, unit)).distinct())
                .hasSize(3);
        GridPlan found = plan(plan);
        assertThat(found.wish().units()).isEqualTo(new UnitWishes(List.of(middle), List.of(strangers)));
    }

    @Test
    void whatCannotBeKeptIsNoPlan() {
        UUID corners = ended(wish(List.of(List.of(units.get(0), units.get(23))), List.of()), PlanState.REFUSED);
        UUID all = ended(wish(List.of(), List.of(units.subList(0, 12))), PlanState.REFUSED);

        assertThat(plan(corners).refusal()).isEqualTo("planning.undrawn.TOGETHER_NOT_JOINED");
        assertThat(plan(all).refusal()).isEqualTo("planning.undrawn.NOT_APART");
    }

    @Test
    void wishesForUnitsThatAreNotThereOrTooManyAreRefused() {
        assertThat(draw(wish(List.of(List.of(units.get(0), "77")), List.of())))
                .isEqualTo(new Faulty(List.of(new Fault("planning.fault.unknown", "77"))));
        assertThat(draw(wish(List.of(units.subList(0, 1)), List.of()))).isEqualTo(new Refused(Reason.BAD_TOGETHER));
        assertThat(draw(wish(List.of(), List.of(units.subList(0, 21))))).isEqualTo(new Refused(Reason.BAD_APART));
        assertThat(draw(wish(List.of(), List.of(List.of(units.get(0), units.get(0))))))
                .isEqualTo(new Refused(Reason.BAD_APART));
    }

    @Test
    void whatIsBroughtInOrChangedByHandKeepsThemToo() {
        Map<String, String> halves = new LinkedHashMap<>();
        IntStream.range(0, 24).forEach(number -> halves.put(units.get(number), number % 6 < 3 ? "1" : "2"));
        halves.put(community + "001001", "1");
        halves.put(community + "002001", "2");
        List<String> left = List.of(units.get(1), units.get(2));
        List<String> across = List.of(units.get(8), units.get(9));

        assertThat(bring(wish(List.of(across), List.of(left)), halves))
                .isEqualTo(new Faulty(List.of(
                        new Fault("planning.fault.parted", across.getFirst()),
                        new Fault("planning.fault.joined", left.getFirst()))));
        PlanningOutcome brought = bring(wish(List.of(left), List.of(across)), halves);

        assertThat(brought).isInstanceOf(Begun.class);
        HandOutcome copied = Scoped.call(street, () -> hand.copy(((Begun) brought).plan(), UUID.randomUUID(), "手工"));
        UUID copy = ((Copied) copied).copy();
        assertThat(put(copy, 0, 2, units.get(2))).isEqualTo(new Against(Why.PARTED, 1));
        assertThat(put(copy, 0, 2, units.get(8))).isEqualTo(new Against(Why.JOINED, 2));
        assertThat(put(copy, 0, 2, units.get(1), units.get(2))).isEqualTo(new Done(1));
        assertThat(Scoped.call(street, () -> hand.undo(copy, 1))).isEqualTo(new Done(2));
    }

    @Test
    void theyAreTypedALineForEachSet() {
        assertThat(UnitWishes.typed("1 2，3\r\n\n 4、5;6 \n"))
                .containsExactly(List.of("1", "2", "3"), List.of("4", "5", "6"));
        assertThat(UnitWishes.typed("")).isEmpty();
    }

    private PlanWish wish(List<List<String>> together, List<List<String>> apart) {
        return new PlanWish(community, "方案", 180, 50, 0, 1, 3, new UnitWishes(together, apart), Balance.USUAL);
    }

    private PlanningOutcome draw(PlanWish wish) {
        return Scoped.call(street, () -> plans.draw(wish));
    }

    private PlanningOutcome bring(PlanWish wish, Map<String, String> told) {
        return Scoped.call(street, () -> plans.bring(wish, told));
    }

    private HandOutcome put(UUID copy, int version, int grid, String... chosen) {
        HandDeed deed = new HandDeed(Kind.PUT, List.of(chosen), List.of(grid));
        return Scoped.call(street, () -> hand.edit(copy, version, deed));
    }

    private UUID ended(PlanWish wish, PlanState state) {
        PlanningOutcome outcome = draw(wish);
        assertThat(outcome).isInstanceOf(Begun.class);
        UUID id = ((Begun) outcome).plan();
        await().until(() -> !plan(id).isDrawing());
        assertThat(plan(id).state()).isEqualTo(state);
        return id;
    }

    private GridPlan plan(UUID id) {
        return Scoped.call(street, () -> plans.find(id)).orElseThrow();
    }

    private int gridOf(UUID plan, String unit) {
        return Scoped.call(street, () -> grids.list(plan, 0, 100)).stream()
                .filter(grid -> grid.units().contains(unit))
                .findFirst()
                .orElseThrow()
                .seq();
    }
}
