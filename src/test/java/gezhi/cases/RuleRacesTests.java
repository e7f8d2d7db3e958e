package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CategoryTree.Outcome.Brought;
import gezhi.cases.CategoryTree.Outcome.Tried;
import gezhi.cases.rules.AllowanceRule;
import gezhi.deadlines.Allowance;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Two who change rules at once, on this server or another, whose changes this one does not remember yet. */
@GezhiTest
class RuleRacesTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private CategoryTree tree;

    @Autowired
    private Categories categories;

    @Autowired
    private RuleChanges changes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Clock clock;

    private TestCity city;
    private Scope administrator;
    private String leaf;
    private String limit;

    @BeforeEach
    void foundACity() {
        city = cities.fresh();
        administrator = city.person(Role.ADMINISTRATOR, city.code());
        Set<String> limited = as(() -> categories.allowances()).stream()
                .map(AllowanceRule::category)
                .collect(Collectors.toSet());
        leaf = as(() -> categories.list()).stream()
                .filter(each -> each.leaf() && !limited.contains(each.code()))
                .map(Category::code)
                .findFirst()
                .orElseThrow();
        limit = "- {code: " + leaf + ", allow: 9h}\n";
    }

    @Test
    void aFileIsComparedWithWhatStandsAndNotWithWhatThisServerRemembers() {
        Tried before = (Tried) as(() -> tree.attempt(limit));
        assertThat(before.changes()).hasSize(1);
        assertThat(as(() -> categories.allowances())).isNotEmpty();
        elsewhere();
        assertThat(as(() -> categories.allowances()))
                .as("this server remembers the old limit")
                .noneMatch(rule -> rule.category().equals(leaf));
        Object brought = as(() -> tree.bring(limit, before.seal()));
        assertThat(brought).isInstanceOf(Tried.class);
        assertThat(((Tried) brought).changes()).as("it stands already").isEmpty();
        assertThat(as(() -> categories.allowances()))
                .as("and is remembered from then on")
                .contains(new AllowanceRule(leaf, AllowanceRule.ANY_LEVEL, Allowance.workingHours(9)));
    }

    @RepeatedTest(5)
    void ofTwoWhoBringTheSameFileOneDoes() throws Exception {
        Tried tried = (Tried) as(() -> tree.attempt(limit));
        List<CategoryTree.Outcome> both =
                atOnce(() -> tree.bring(limit, tried.seal()), () -> tree.bring(limit, tried.seal()));
        assertThat(both).filteredOn(Brought.class::isInstance).hasSize(1);
        assertThat(both).filteredOn(Tried.class::isInstance).hasSize(1);
    }

    /** Whoever is first: never a category under a class that has ended. */
    @RepeatedTest(10)
    void aClassDoesNotEndWhileSomethingIsPutUnderIt() throws Exception {
        LocalDate today = LocalDate.now(clock);
        as(() -> changes.add(new Category("Y", "树", "Tree", false, Privacy.OPEN)));
        as(() -> changes.add(new Category("Y01", "类", "Class", false, Privacy.OPEN)));
        List<RuleOutcome> both = atOnce(
                () -> changes.end("Y01", today),
                () -> changes.add(new Category("Y0101", "叶", "Leaf", true, Privacy.OPEN)));
        assertThat(both).filteredOn(RuleOutcome.Changed.class::isInstance).hasSize(1);
    }

    private <R> List<R> atOnce(
            ScopedValue.CallableOp<? extends R, RuntimeException> one,
            ScopedValue.CallableOp<? extends R, RuntimeException> other)
            throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Callable<R>> both = List.of(() -> as(one), () -> as(other));
            List<Future<R>> done = pool.invokeAll(both);
            return List.of(done.getFirst().get(), done.getLast().get());
        }
    }

    /** Another server has set the same limit; nobody has told this one. */
    private void elsewhere() {
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(status -> jdbc.sql(
                                "insert into cases.allowance (city, category, level, amount, unit, valid_from)"
                                        + " values (:city, :leaf, :level, 9, 'WORKING_HOURS', :today)")
                        .param("today", LocalDate.now(clock))
                        .param("city", city.code())
                        .param("leaf", leaf)
                        .param("level", AllowanceRule.ANY_LEVEL)
                        .update()));
    }

    private <R> R as(ScopedValue.CallableOp<R, RuntimeException> work) {
        return Scoped.call(administrator, work);
    }
}
