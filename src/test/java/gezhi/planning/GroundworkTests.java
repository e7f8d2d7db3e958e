package gezhi.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gezhi.planning.GroundworkOutcome.Faulty;
import gezhi.planning.GroundworkOutcome.Kept;
import gezhi.planning.GroundworkOutcome.Refused;
import gezhi.planning.PlanningOutcome.Begun;
import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.PlanningOutcome.Reason;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Boundaries;
import gezhi.territory.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A community wider than high, so that two grids of it lie left and right; a river flows from left to right through its middle. */
@GezhiTest
class GroundworkTests {
    private static final String UNIT = """
            insert into territory.division (city, code, level, parent, name, households, valid_from)
            values (:city, :code, 'UNIT', :grid, :code, 30, '2020-01-01')
            """;

    private static final String RIVER = """
            {"type": "FeatureCollection", "features": [{"type": "Feature",
            "geometry": {"type": "LineString", "coordinates": [[118.99, 25.4025], [119.02, 25.4025]]}, "properties": {"kind": "河流", "name": "木兰溪"}}]}
            """;

    @Autowired
    private TestCities cities;

    @Autowired
    private GridPlans plans;

    @Autowired
    private PlannedGridStore grids;

    @Autowired
    private Groundwork groundwork;

    @Autowired
    private Boundaries boundaries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private String community;
    private Scope street;
    private final List<String> units = new ArrayList<>();

    @BeforeEach
    void foundACity() {
        city = cities.fresh();
        community = city.community(1, 1, 1);
        street = city.person(Role.DISPATCHER, city.township(1, 1));
        List<Spot> spots = new ArrayList<>();
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(status -> {
                    for (int number = 0; number < 48; number++) {
                        String grid = community + (number % 8 < 4 ? "001" : "002");
                        String code = grid + String.format("%03d", 100 + number);
                        units.add(code);
                        jdbc.sql(UNIT)
                                .param("city", city.code())
                                .param("code", code)
                                .param("grid", grid)
                                .update();
                        spots.add(new Spot(code, 119 + number % 8 * 0.001, 25.4 + number / 8 * 0.001));
                    }
                    spots.add(new Spot(community + "001001", 119, 25.4));
                    spots.add(new Spot(community + "002001", 119.007, 25.405));
                    boundaries.draw(List.of(), spots);
                }));
    }

    @Test
    void gridsEndAtARiverThatIsWorthIt() {
        assertThat(drawn(Balance.USUAL).measures().spanned()).as("none known").isNull();
        assertThat(bring(street, RIVER)).isEqualTo(new Kept(1));
        GridPlan over = drawn(Balance.USUAL);
        GridPlan along = drawn(new Balance(Weight.HOUSEHOLDS, 500));

        assertThat(over.measures().spanned()).isEqualTo(2);
        assertThat(over.today().spanned()).isEqualTo(2);
        assertThat(along.measures().spanned()).isZero();
        assertThat(along.measures().broken() + along.measures().crossing()).isZero();
        assertThat(along.measures().border())
                .as("what barriers are worth is not taken off")
                .isPositive();
        assertThat(along.wish().balance()).isEqualTo(new Balance(Weight.HOUSEHOLDS, 500));
    }

    @Test
    void aFileTakesThePlaceOfTheOneBeforeAndIsTakenAwayAgain() {
        bring(street, RIVER);
        bring(street, RIVER.replace("河流", "WALL"));
        assertThat(Scoped.call(street, groundwork::barriers))
                .extracting(GroundworkStore.Sum::kind)
                .containsExactly(Barrier.Kind.WALL);

        assertThat(Scoped.call(street, groundwork::clearBarriers)).isEqualTo(new Kept(0));
        assertThat(Scoped.call(street, groundwork::barriers)).isEmpty();
    }

    @Test
    void gridsAreAlikeInWhatWasBroughtIn() {
        Balance elderly = new Balance(Weight.ELDERLY, 0);
        assertThat(Scoped.call(street, () -> plans.draw(wish(elderly))))
                .isEqualTo(new PlanningOutcome.Refused(Reason.NO_WEIGHT));
        String table = IntStream.range(0, 48)
                .mapToObj(number -> units.get(number) + "," + (number % 8 < 2 ? 30 : 10))
                .collect(Collectors.joining("\n", "unit,elderly\n", "\n"));
        assertThat(figures(table)).isEqualTo(new Kept(48));

        GridPlan plan = drawn(elderly);

        assertThat(plan.measures().balanced()).isEqualTo(Weight.ELDERLY);
        assertThat(plan.measures().outside()).isZero();
        assertThat(plan.measures().most() + plan.measures().fewest()).isEqualTo(12 * 30 + 36 * 10);
        List<PlannedGrid> made = Scoped.call(street, () -> grids.list(plan.id(), 0, 10));
        assertThat(made).hasSize(2).allSatisfy(grid -> {
            assertThat(grid.weight()).isBetween(324, 396);
            assertThat(grid.deviation()).isBetween(-0.1, 0.1);
        });
        assertThat(made.stream().mapToInt(PlannedGrid::households).sum()).isEqualTo(1500);
        assertThat(Scoped.call(street, groundwork::figures))
                .contains(new GroundworkStore.Total(Weight.ELDERLY, 48, 720))
                .contains(new GroundworkStore.Total(Weight.FIRMS, 0, 0));
    }

    @Test
    void whatAFileLeavesEmptyStaysAsItWas() {
        figures("unit,population,firms\n" + units.getFirst() + ",90,2\n");
        figures("unit,population,firms\n" + units.getFirst() + ",,3\n");

        assertThat(Scoped.call(street, groundwork::figures))
                .contains(new GroundworkStore.Total(Weight.POPULATION, 1, 90))
                .contains(new GroundworkStore.Total(Weight.FIRMS, 1, 3));
    }

    @Test
    void aPlanSaysWhoIsNeededAndWhatStandsForTheGridsItCloses() {
        PlanMeasures measures = drawn(Balance.USUAL).measures();

        assertThat(measures.vacant()).isEqualTo(2);
        assertThat(measures.bodies()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing | NOT_GEOJSON",
                "{} | NOT_GEOJSON",
                "{\"features\": []} | NOT_GEOJSON",
            })
    void whatIsNoCollectionIsRefused(String file, Reason reason) {
        bring(street, RIVER);

        assertThat(bring(street, file)).isEqualTo(new Refused(reason));
        assertThat(Scoped.call(street, groundwork::barriers)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kind\": \"河流\" | \"kind\": \"BRIDGE\" | barrier-kind",
                "\"name\": | \"cost\": 11, \"name\": | barrier-cost",
                "\"name\": | \"cost\": \"much\", \"name\": | barrier-cost",
                "LineString | Polyline | barrier-shape",
                "[119.02, 25.4025] | [519.02, 25.4025] | barrier-shape",
                "[119.02, 25.4025] | [\"x\", 25.4025] | barrier-shape",
                "[[118.99, 25.4025], [119.02, 25.4025]] | [] | barrier-shape",
            })
    void aFeatureThatIsNoBarrierIsNamedAndNothingIsTaken(String right, String wrong, String fault) {
        bring(street, RIVER);
        String second = RIVER.substring(RIVER.indexOf("{\"type\": \"Feature\","), RIVER.lastIndexOf("]"));
        String two = RIVER.replace(second, second + "," + second.replace(right, wrong));

        assertThat(bring(street, two)).isEqualTo(new Faulty(List.of(new Fault("planning.fault." + fault, "2"))));
        assertThat(Scoped.call(street, groundwork::barriers)).hasSize(1);
    }

    @Test
    void rowsThatCannotBeTakenAreNamedAndNothingIsTaken() {
        String unit = units.getFirst();
        assertThat(figures("code,elderly\n" + unit + ",1\n")).isEqualTo(new Refused(Reason.NO_FIGURES));
        assertThat(figures("unit,elderly\n")).isEqualTo(new Refused(Reason.NO_FIGURES));
        assertThat(figures("unit,elderly\n" + unit + ",1\n" + unit + ",2\n"))
                .isEqualTo(new Faulty(List.of(new Fault("planning.fault.twice", unit))));
        assertThat(figures("unit,elderly\n" + unit + ",1\n" + units.get(1) + ",many\n"))
                .isEqualTo(new Faulty(List.of(new Fault("planning.fault.figure", "3 elderly"))));
        assertThat(figures("unit,elderly\n" + unit + ",1\n999,1\n"))
                .isEqualTo(new Faulty(List.of(new Fault("planning.fault.unknown", "999"))));
        Scope other = city.person(Role.DISPATCHER, city.township(1, 2));
        assertThat(Scoped.call(
                        other, () -> groundwork.bringFigures(new SentText("unit,firms\n" + unit + ",1\n", null))))
                .as("of elsewhere")
                .isInstanceOf(Faulty.class);
        assertThat(Scoped.call(street, groundwork::figures))
                .allSatisfy(total -> assertThat(total.units()).isZero());
    }

    /** Barriers of the whole city count in each of its streets, those of a street nowhere else. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void rowsAreSeenByWhoSeesPlansAndWrittenByWhoDrawsThem(Role role) {
        Scope administrator = city.person(Role.ADMINISTRATOR, city.code());
        bring(administrator, RIVER);
        bring(street, RIVER);
        figures("unit,elderly\n" + units.getFirst() + ",1\n");
        boolean sees = List.of(
                        Role.ADMINISTRATOR, Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR, Role.SYSTEM)
                .contains(role);
        Scope here = role == Role.SYSTEM ? city.system() : city.person(role, city.township(1, 1));
        Scope elsewhere = city.person(role == Role.SYSTEM ? Role.DISPATCHER : role, city.township(1, 2));

        assertThat(count(here, "barrier")).isEqualTo(sees ? 2 : 0);
        assertThat(count(here, "weight")).isEqualTo(sees ? 1 : 0);
        assertThat(count(elsewhere, "barrier")).isEqualTo(sees ? 1 : 0);
        assertThat(count(elsewhere, "weight")).isZero();
        boolean draws = sees && role != Role.LEADER && role != Role.AUDITOR;
        if (!draws) {
            assertThatThrownBy(() -> Scoped.run(here, this::insert)).isInstanceOf(DataAccessException.class);
        }
    }

    private int count(Scope who, String table) {
        return Scoped.call(
                who,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from planning." + table)
                        .query(Integer.class)
                        .single()));
    }

    private void insert() {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        insert into planning.weight (city, unit, firms, brought_at)
                        values (:city, :unit, 1, now())
                        """)
                .param("city", city.code())
                .param("unit", units.getLast())
                .update());
    }

    private GroundworkOutcome bring(Scope who, String file) {
        return Scoped.call(who, () -> groundwork.bringBarriers(new SentText(file, null)));
    }

    private GroundworkOutcome figures(String table) {
        return Scoped.call(street, () -> groundwork.bringFigures(new SentText(table, null)));
    }

    private PlanWish wish(Balance balance) {
        int size = balance.weight() == Weight.ELDERLY ? 360 : 750;
        return new PlanWish(community, "方案", size, 10, 0, 7, 5, UnitWishes.NONE, balance);
    }

    private GridPlan drawn(Balance balance) {
        PlanningOutcome outcome = Scoped.call(street, () -> plans.draw(wish(balance)));
        assertThat(outcome).isInstanceOf(Begun.class);
        GridPlan plan = await().until(
                        () -> Scoped.call(street, () -> plans.find(((Begun) outcome).plan()))
                                .orElseThrow(),
                        found -> !found.isDrawing());
        assertThat(plan.measures()).as(plan.refusal()).isNotNull();
        return plan;
    }
}
