package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.FlowChanges.NumberRule;
import gezhi.cases.FlowChanges.ReachRule;
import gezhi.cases.FlowChanges.Reason;
import gezhi.cases.FlowChanges.StageRule;
import gezhi.cases.loop.Stage;
import gezhi.cases.rules.FlowRules;
import gezhi.cases.rules.Ladder;
import gezhi.cases.rules.Rulebooks;
import gezhi.cases.store.AlikeReads;
import gezhi.deadlines.Allowance;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import gezhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The administrator changes the rules of the flows, from a day on. */
@GezhiTest
class FlowChangesTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private FlowChanges changes;

    @Autowired
    private Rulebooks books;

    @Autowired
    private AlikeReads alike;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private Scope administrator;
    private LocalDate today;

    @BeforeEach
    void foundACity() {
        city = cities.fresh();
        administrator = city.person(Role.ADMINISTRATOR, city.code());
        today = LocalDate.now(clock);
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(Instant.parse("2026-03-04T02:00:00Z"));
    }

    @Test
    void aNumberHoldsFromItsDayOnAndReplacesWhatWasPlanned() {
        assertThat(set(parking(30), today.plusDays(2))).isEqualTo(List.of());
        assertThat(set(parking(60), today.plusDays(1))).isEqualTo(List.of());
        assertThat(parkingDays()).isEqualTo(366);
        clock.advance(Duration.ofDays(1));
        forget();
        assertThat(parkingDays()).isEqualTo(60);
        clock.advance(Duration.ofDays(5));
        forget();
        assertThat(parkingDays()).as("what was planned for later is taken back").isEqualTo(60);
        assertThat(set(parking(10), LocalDate.now(clock))).isEqualTo(List.of());
        assertThat(set(parking(20), LocalDate.now(clock))).isEqualTo(List.of());
        assertThat(parkingDays()).as("twice on a day").isEqualTo(20);
    }

    @Test
    void aReachHoldsForItsPartOfTheTree() {
        assertThat(as(() -> changes.set(new ReachRule("E01", 100, 200, 7), today)))
                .isEmpty();
        assertThat(reach("E0102")).isEqualTo(new AlikeReads.Reaches(100, 200, 7));
        assertThat(reach("C0101")).isNotEqualTo(reach("E0102"));
        assertThat(as(() -> changes.set(new ReachRule("E01", 0, 200, 7), today)))
                .contains(Reason.BAD_REACH);
        assertThat(as(() -> changes.set(new ReachRule("E01", 5001, 200, 7), today)))
                .contains(Reason.BAD_REACH);
        assertThat(as(() -> changes.set(new ReachRule("E01", 100, 200, 366), today)))
                .contains(Reason.BAD_REACH);
        assertThat(as(() -> changes.set(new ReachRule("Q77", 100, 200, 7), today)))
                .contains(Reason.NO_SUCH_CATEGORY);
    }

    @Test
    void aLadderIsReplacedWhole() {
        StageRule rule = new StageRule(
                Stage.COLLECT,
                Allowance.workingHours(2),
                List.of(rung(Stage.COLLECT, 1, 100, Level.COMMUNITY), rung(Stage.COLLECT, 2, 150, Level.CITY)));
        assertThat(as(() -> changes.set(rule, today))).isEmpty();
        Ladder ladder = as(() -> transactions.execute(status -> books.current().ladder()));
        assertThat(ladder.rungs().stream().filter(rung -> rung.stage() == Stage.COLLECT))
                .isEqualTo(rule.rungs());
        assertThat(ladder.allowances()).containsEntry(Stage.COLLECT, Allowance.workingHours(2));
        assertThat(ladder.rungs()).as("other stages stay").anyMatch(rung -> rung.stage() == Stage.VERIFY);
    }

    @Test
    void aLadderThatDoesNotRiseIsRefused() {
        for (List<Integer> percents : List.of(
                List.<Integer>of(),
                List.of(100, 100),
                List.of(150, 100),
                List.of(9),
                List.of(1001),
                List.of(50, 80, 100, 110, 120, 130, 140))) {
            List<Ladder.Rung> rungs = percents.stream()
                    .map(percent -> rung(Stage.HANDLE, 1, percent, Level.CITY))
                    .toList();
            assertThat(as(() -> changes.set(new StageRule(Stage.HANDLE, null, rungs), today)))
                    .as(percents.toString())
                    .contains(Reason.BAD_RUNGS);
        }
        List<Ladder.Rung> one = List.of(rung(Stage.COLLECT, 1, 100, Level.CITY));
        assertThat(as(() -> changes.set(new StageRule(Stage.COLLECT, null, one), today)))
                .contains(Reason.BAD_AMOUNT);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(set(parking(0), today)).containsExactly(Reason.BAD_AMOUNT);
        assertThat(set(parking(10_001), today)).containsExactly(Reason.BAD_AMOUNT);
        assertThat(set(parking(5), today.minusDays(1))).containsExactly(Reason.DATE_PAST);
        assertThat(set(parking(5), null)).containsExactly(Reason.DATE_PAST);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theTablesAreKeptByTheAdministratorAndReadByAll(Role role) {
        Scope scope = switch (role) {
            case PUBLIC -> city.visitor();
            case SYSTEM -> city.system();
            default -> city.person(role, city.code());
        };
        boolean keeps = Set.of(Role.SYSTEM, Role.ADMINISTRATOR).contains(role);
        for (String table : List.of("flow_rule", "reach", "rung", "stage_allowance")) {
            assertThat(changed(scope, "update cases." + table + " set valid_to = valid_from") > 0)
                    .as(table)
                    .isEqualTo(keeps);
            assertThat(changed(scope, "delete from cases." + table)).isEqualTo(-1);
            assertThat(changed(scope, "update cases." + table + " set valid_from = valid_from"))
                    .isEqualTo(-1);
        }
    }

    private static NumberRule parking(int days) {
        return new NumberRule(FlowRules.Name.PARKING_DAYS, days);
    }

    private static Ladder.Rung rung(Stage stage, int number, int percent, Level level) {
        return new Ladder.Rung(stage, number, percent, level);
    }

    private List<Reason> set(NumberRule rule, LocalDate from) {
        return as(() -> changes.set(rule, from)).stream().toList();
    }

    private int parkingDays() {
        return as(() -> transactions.execute(status -> books.current().flows().parkingDays()));
    }

    private AlikeReads.Reaches reach(String category) {
        return as(() -> transactions.execute(status -> alike.reaches(category, LocalDate.now(clock))));
    }

    private void forget() {
        books.changed(city.code());
    }

    private <R> R as(ScopedValue.CallableOp<R, RuntimeException> work) {
        return Scoped.call(administrator, work);
    }

    /** How many rows; -1 when the database refuses. */
    private int changed(Scope scope, String sql) {
        try {
            return Objects.requireNonNull(Scoped.call(
                    scope, () -> transactions.execute(status -> jdbc.sql(sql).update())));
        } catch (DataAccessException refused) {
            return -1;
        }
    }
}
