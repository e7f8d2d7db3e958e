package gezhi.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class DivisionVisibilityTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Divisions divisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void withoutAScopeNoDivisionIsSeen() {
        cities.fresh();
        assertThat(count()).isZero();
    }

    @Test
    void aVisitorSeesTheDivisionsOfTheCityAndOfNoOther() {
        var city = cities.fresh();
        cities.fresh();
        assertThat(Scoped.call(city.visitor(), () -> divisions.counts(city.code())))
                .containsEntry(Level.CITY, 1)
                .containsEntry(Level.COMMUNITY, 8)
                .containsEntry(Level.UNIT, 16);
        assertThat(Scoped.call(city.visitor(), this::count)).isEqualTo(1 + 2 + 4 + 8 + 16 + 16);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyTheAdministratorAndTheProgramRenameADivision(Role role) {
        var city = cities.fresh();
        Scope scope = city.person(role, city.code());
        assertThat(Scoped.call(scope, () -> rename(city.county(1)))).isZero();
    }

    @Test
    void theAdministratorOfOneCityCannotAddADivisionToAnother() {
        var mine = cities.fresh();
        var other = cities.fresh();
        Scope scope = mine.person(Role.ADMINISTRATOR, mine.code());
        assertThatThrownBy(() -> Scoped.run(scope, () -> insert(other.code())))
                .hasStackTraceContaining("row-level security");
    }

    private int count() {
        return transactions.execute(status -> jdbc.sql("select count(*) from territory.division")
                .query(Integer.class)
                .single());
    }

    private int rename(String code) {
        return transactions.execute(status -> jdbc.sql("update territory.division set name = '改名' where code = :code")
                .param("code", code)
                .update());
    }

    private void insert(String city) {
        transactions.executeWithoutResult(
                status -> jdbc.sql("""
                insert into territory.division (city, code, level, parent, name, valid_from)
                values (:city, :city || '99', 'COUNTY', :city, '外县', '2020-01-01')
                """).param("city", city).update());
    }
}
