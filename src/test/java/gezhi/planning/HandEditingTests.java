package gezhi.planning;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.planning.HandOutcome.Against;
import gezhi.planning.HandOutcome.Copied;
import gezhi.planning.HandOutcome.Done;
import gezhi.planning.HandOutcome.Reason;
import gezhi.planning.HandOutcome.Refused;
import gezhi.planning.PlanningOutcome.Begun;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A community of four rows of six units with 30 households each; a plan cuts it into two columns of three, grids 1 and 2. */
@GezhiTest
class HandEditingTests {
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
    private PlanStepStore steps;

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
    private UUID drawn;
    private UUID copy;
    private final List<String> units = new ArrayList<>();

    @BeforeEach
    void bringAPlanAndCopyIt() {
        city = cities.fresh();
        community = city.community(1, 1, 1);
        street = city.person(Role.DISPATCHER, city.township(1, 1));
        Map<String, String> told = new LinkedHashMap<>();
        List<Spot> spots = new ArrayList<>();
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(status -> {
                    for (int number = 0; number < 24; number++) {
                        int row = number / 6;
                        int column = number % 6;
                        String code = community + (column < 3 ? "001" : "002") + String.format("%03d", 100 + number);
                        addUnit(code);
                        units.add(code);
                        spots.add(new Spot(code, 119 + column * 0.001, 25.4 + row * 0.001));
                        told.put(code, column < 3 ? "1" : "2");
                    }
                    spots.add(new Spot(community + "001001", 119.0001, 25.4));
                    spots.add(new Spot(community + "002001", 119.0051, 25.4));
                    boundaries.draw(List.of(), spots);
                }));
        told.put(community + "001001", "1");
        told.put(community + "002001", "2");
        PlanWish wish = new PlanWish(community, "方案", 300, 10, 0, 1, 1);
        PlanningOutcome brought = Scoped.call(street, () -> plans.bring(wish, told));
        assertThat(brought).isInstanceOf(Begun.class);
        drawn = ((Begun) brought).plan();
        HandOutcome copied = Scoped.call(street, () -> hand.copy(drawn, UUID.randomUUID(), "方案（手工）"));
        assertThat(copied).isInstanceOf(Copied.class);
        copy = ((Copied) copied).copy();
    }

    private void addUnit(String code) {
        jdbc.sql(UNIT)
                .param("city", city.code())
                .param("code", code)
                .param("grid", code.substring(0, code.length() - 3))
                .update();
    }

    @Test
    void aChangeIsMeasuredAtOnceAndTheDrawnPlanStays() {
        GridPlan before = plan(copy);

        assertThat(put(0, units.get(3))).isEqualTo(new Done(1));

        GridPlan after = plan(copy);
        assertThat(after.version()).isEqualTo(1);
        assertThat(after.measures().most() - after.measures().fewest())
                .isGreaterThan(before.measures().most() - before.measures().fewest());
        assertThat(after.measures().movedHouseholds())
                .isEqualTo(before.measures().movedHouseholds() + 30);
        assertThat(grid(copy, 1).units()).contains(units.get(3));
        assertThat(grid(drawn, 1).units()).doesNotContain(units.get(3));
        assertThat(plan(drawn).measures()).isEqualTo(before.measures());
    }

    @Test
    void beyondTheToleranceIsToldAndNotForbidden() {
        put(0, units.get(3), units.get(9), units.get(15), units.get(21));

        assertThat(grid(copy, 1).why()).isNotNull();
        assertThat(plan(copy).measures().outside()).isEqualTo(2);
    }

    @Test
    void numbersOfOtherGridsStay() {
        Scoped.run(street, () -> hand.edit(copy, 0, new HandDeed(Kind.HALVE, List.of(), List.of(1))));

        assertThat(numbers()).containsExactly(1, 2, 3);
        assertThat(Scoped.call(street, () -> hand.edit(copy, 1, new HandDeed(Kind.MERGE, List.of(), List.of(1, 3)))))
                .isEqualTo(new Done(2));
        assertThat(numbers()).containsExactly(1, 2);
        assertThat(Scoped.call(
                        street, () -> hand.edit(copy, 2, new HandDeed(Kind.CARVE, units.subList(1, 3), List.of()))))
                .isEqualTo(new Done(3));
        assertThat(grid(copy, 3).units()).hasSize(2);
    }

    @Test
    void whatIsAgainstTheRulesChangesNothing() {
        assertThat(put(0, units.get(0))).isEqualTo(new Against(Why.BROKEN, 2));
        assertThat(put(0, community + "009009")).isEqualTo(new Against(Why.NOT_THERE, 0));
        assertThat(Scoped.call(street, () -> hand.edit(copy, 0, new HandDeed(Kind.MERGE, List.of(), List.of(1)))))
                .isEqualTo(new Against(Why.NOTHING_CHOSEN, 0));
        assertThat(plan(copy).version()).isZero();
    }

    @Test
    void undoAndRedoAreStepsThatTheDatabaseKeeps() {
        List<List<String>> first = assignment();
        put(0, units.get(2));
        put(1, units.get(8));
        List<List<String>> second = assignment();

        assertThat(Scoped.call(street, () -> hand.undo(copy, 2))).isEqualTo(new Done(3));
        assertThat(Scoped.call(street, () -> hand.undo(copy, 3))).isEqualTo(new Done(4));
        assertThat(assignment()).isEqualTo(first);
        assertThat(Scoped.call(street, () -> hand.undo(copy, 4))).isEqualTo(new Refused(Reason.NOTHING_LEFT));
        assertThat(Scoped.call(street, () -> hand.redo(copy, 4))).isEqualTo(new Done(5));
        assertThat(Scoped.call(street, () -> hand.redo(copy, 5))).isEqualTo(new Done(6));
        assertThat(assignment()).isEqualTo(second);
        assertThat(Scoped.call(street, () -> steps.list(copy, 100, 100)))
                .extracting(PlanStep::kind)
                .containsExactly(Kind.REDO, Kind.REDO, Kind.UNDO, Kind.UNDO, Kind.PUT, Kind.PUT);
    }

    @Test
    void ofTwoEditorsAtOnceOneIsToldAndNothingIsLost() throws Exception {
        Scope administrator = city.person(Role.ADMINISTRATOR, city.code());
        List<Callable<HandOutcome>> deeds = List.of(
                () -> Scoped.call(street, () -> hand.edit(copy, 0, into(2, units.get(2)))),
                () -> Scoped.call(administrator, () -> hand.edit(copy, 0, into(1, units.get(21)))));

        List<HandOutcome> outcomes = new ArrayList<>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (Future<HandOutcome> one : both.invokeAll(deeds)) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).containsExactlyInAnyOrder(new Done(1), new Refused(Reason.MEANWHILE));
        assertThat(plan(copy).version()).isEqualTo(1);
        assertThat(Scoped.call(street, () -> steps.list(copy, 100, 100))).hasSize(1);
        assertThat(assignment().stream().mapToInt(List::size).sum()).isEqualTo(26);
    }

    @Test
    void onlyACopyIsChangedAndOnlyByWhoMadeItOrTheAdministrator() {
        Scope colleague = city.person(Role.DISPATCHER, city.township(1, 1));
        HandDeed deed = into(2, units.get(2));

        assertThat(Scoped.call(street, () -> hand.edit(drawn, 0, deed))).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(Scoped.call(colleague, () -> hand.edit(copy, 0, deed))).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(Scoped.call(colleague, () -> hand.copy(copy, UUID.randomUUID(), "又一份")))
                .isInstanceOf(Copied.class);
        Scope leader = city.person(Role.LEADER, city.township(1, 1));
        assertThat(Scoped.call(leader, () -> hand.copy(copy, UUID.randomUUID(), "又一份")))
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        Scope elsewhere = city.person(Role.DISPATCHER, city.township(1, 2));
        assertThat(Scoped.call(elsewhere, () -> hand.copy(copy, UUID.randomUUID(), "又一份")))
                .isEqualTo(new Refused(Reason.NOT_THERE));
    }

    @Test
    void aPlanThatSomebodyAnswersForIsNeitherChangedNorThrownAway() {
        assertThat(Scoped.call(street, () -> plans.hold(copy, 7, street.person())))
                .as("another version")
                .isFalse();
        assertThat(Scoped.call(street, () -> plans.hold(copy, 0, street.person())))
                .isTrue();

        assertThat(put(0, units.get(2))).isEqualTo(new Refused(Reason.HELD));
        assertThat(Scoped.call(street, () -> hand.undo(copy, 0))).isEqualTo(new Refused(Reason.HELD));
        assertThat(Scoped.call(street, () -> plans.discard(copy))).isFalse();
        assertThat(Scoped.call(street, () -> plans.hold(copy, 0, street.person())))
                .as("held already")
                .isFalse();

        Scoped.run(street, () -> plans.release(copy));
        assertThat(put(0, units.get(2))).isEqualTo(new Done(1));
    }

    @Test
    void whereUnitsChangedSinceNothingIsDone() {
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(status -> {
                    addUnit(community + "001500");
                    boundaries.draw(List.of(), List.of(new Spot(community + "001500", 119.0005, 25.4005)));
                }));

        assertThat(put(0, units.get(2))).isEqualTo(new Refused(Reason.GROUND_CHANGED));
    }

    /** Into the grid, of the two, in which the first of the units is not. */
    private HandOutcome put(int version, String... chosen) {
        int grid = grid(copy, 1).units().contains(chosen[0]) ? 2 : 1;
        return Scoped.call(street, () -> hand.edit(copy, version, into(grid, chosen)));
    }

    private static HandDeed into(int grid, String... chosen) {
        return new HandDeed(Kind.PUT, List.of(chosen), List.of(grid));
    }

    private GridPlan plan(UUID id) {
        return Scoped.call(street, () -> plans.find(id)).orElseThrow();
    }

    private PlannedGrid grid(UUID id, int seq) {
        return Scoped.call(street, () -> grids.list(id, seq - 1, 1)).getFirst();
    }

    private List<Integer> numbers() {
        return Scoped.call(street, () -> grids.list(copy, 0, 100)).stream()
                .map(PlannedGrid::seq)
                .toList();
    }

    private List<List<String>> assignment() {
        return Scoped.call(street, () -> grids.list(copy, 0, 100)).stream()
                .map(PlannedGrid::units)
                .toList();
    }
}
