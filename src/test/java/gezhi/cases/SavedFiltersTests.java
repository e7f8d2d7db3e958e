package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class SavedFiltersTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private SavedFilters saved;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void filtersAreKeptForOnePersonInOneRole() {
        TestCities.TestCity city = cities.fresh();
        Scope dispatcher = city.person(Role.DISPATCHER, city.township(1, 1));
        Scoped.run(dispatcher, () -> {
            assertThat(saved.keep("垃圾", "tab=ALL&category=E01")).isTrue();
            assertThat(saved.keep("垃圾", "tab=MINE")).as("replaces").isTrue();
            assertThat(saved.keep(" ", "tab=MINE")).isFalse();
            assertThat(saved.list()).extracting(SavedFilter::query).containsExactly("tab=MINE");
            for (int i = 1; i < SavedFilters.MOST; i++) {
                assertThat(saved.keep("筛选" + i, "tab=ALL")).isTrue();
            }
            assertThat(saved.keep("太多", "tab=ALL")).isFalse();
        });
        UUID person = java.util.Objects.requireNonNull(dispatcher.person());
        List<Scope> others = new ArrayList<>();
        for (Role role : Role.values()) {
            others.add(city.person(role, city.code()));
        }
        others.add(Scope.person(city.code(), Role.SUPERVISOR, person, city.code(), null));
        others.add(Scope.person(cities.fresh().code(), Role.DISPATCHER, person, "", null));
        for (Scope other : others) {
            int seen = Scoped.call(other, () -> {
                Integer count = transactions.execute(status -> jdbc.sql("select count(*) from cases.saved_filter")
                        .query(Integer.class)
                        .single());
                return java.util.Objects.requireNonNull(count);
            });
            assertThat(seen).as(other.role().name()).isZero();
        }
    }
}
