package gezhi.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class BoundariesTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Boundaries boundaries;

    @Autowired
    private Locating locating;

    @Autowired
    private CityMaps maps;

    @Autowired
    private TreeChanges tree;

    @Autowired
    private Divisions divisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void beforeAnythingIsDrawnAPointIsNowhere() {
        TestCity city = cities.fresh();
        assertThat(Scoped.call(city.visitor(), () -> locating.locate(119.0, 25.0)))
                .isEmpty();
        assertThat(Scoped.call(city.visitor(), () -> maps.bounds(city.code()))).isEmpty();
    }

    @Test
    void aPointInADrawnGridFindsTheGridAndItsUnit() {
        TestCity city = cities.fresh();
        draw(city.system(), city.grid(), 119.0);
        assertThat(Scoped.call(city.visitor(), () -> locating.locate(119.005, 25.005)))
                .contains(new Located(city.grid(), city.grid() + "001"));
        assertThat(Scoped.call(cities.fresh().visitor(), () -> locating.locate(119.005, 25.005)))
                .isEmpty();
    }

    @Test
    void aRedrawnGridIsFoundAtItsNewPlaceOnly() {
        TestCity city = cities.fresh();
        draw(city.system(), city.grid(), 119.0);
        draw(city.system(), city.grid(), 119.5);
        assertThat(Scoped.call(city.visitor(), () -> locating.locate(119.005, 25.005)))
                .isEmpty();
        assertThat(Scoped.call(city.visitor(), () -> locating.locate(119.505, 25.005)))
                .isPresent();
        assertThat(Scoped.call(city.visitor(), () -> boundaries.version())).isEqualTo(2);
        assertThat(Scoped.call(city.visitor(), () -> maps.version())).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyTheAdministratorAndTheProgramDraw(Role role) {
        TestCity city = cities.fresh();
        Scope scope = city.person(role, city.code());
        assertThatThrownBy(() -> draw(scope, city.grid(), 119.0)).hasStackTraceContaining("row-level security");
    }

    @Test
    void theAdministratorDraws() {
        TestCity city = cities.fresh();
        draw(city.person(Role.ADMINISTRATOR, city.code()), city.grid(), 119.0);
        assertThat(Scoped.call(city.visitor(), () -> boundaries.version())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSeesTheShapesOfItsCityAndOfNoOther(Role role) {
        TestCity city = cities.fresh();
        draw(city.system(), city.grid(), 119.0);
        assertThat(Scoped.call(city.person(role, city.grid()), this::shapes)).isEqualTo(1);
        assertThat(Scoped.call(cities.fresh().person(role, ""), this::shapes)).isZero();
        assertThat(shapes()).isZero();
    }

    @Test
    void divisionsAreAddedWithLevelParentAndHouseholdsCounted() {
        TestCity city = cities.fresh();
        String grid = city.community(1, 1, 1) + "009";
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(status -> {
                    tree.add(
                            List.of(
                                    new NewDivision(grid + "001", "1号楼1单元", GridKind.GENERAL, 12),
                                    new NewDivision(grid + "002", "1号楼2单元", GridKind.GENERAL, 8),
                                    new NewDivision(grid, "常太商务楼宇网格", GridKind.DEDICATED, 0)),
                            LocalDate.of(2020, 1, 1));
                    tree.countHouseholds();
                }));
        Division added = Scoped.call(city.visitor(), () -> divisions.get(grid));
        assertThat(added.level()).isEqualTo(Level.GRID);
        assertThat(added.parent()).isEqualTo(city.community(1, 1, 1));
        assertThat(added.kind()).isEqualTo(GridKind.DEDICATED);
        assertThat(added.households()).isEqualTo(20);
        assertThat(Scoped.call(city.visitor(), () -> divisions.get(city.code())).households())
                .isEqualTo(16 * 30 + 20);
    }

    private void draw(Scope scope, String grid, double west) {
        var shape = new GeometryFactory().toGeometry(new Envelope(west, west + 0.01, 25.0, 25.01));
        Scoped.run(scope, () -> {
            boundaries.draw(List.of(new Outline(grid, shape)), List.of(new Spot(grid + "001", west + 0.002, 25.002)));
            locating.settle();
        });
    }

    private int shapes() {
        return transactions.execute(status -> jdbc.sql("select count(*) from territory.shape")
                .query(Integer.class)
                .single());
    }
}
