package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Place;
import gezhi.cases.store.MergeStore.Relative;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The same problem at the same place again, soon after it was settled. */
@GezhiTest
class RecurrencesTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final Place.Point SPOT = new Place.Point(119.01, 25.43);

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Recurrences recurrences;

    @Autowired
    private Offices offices;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;
    private Outcome.Reported settled;

    @BeforeEach
    void settleACase() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
        settled = people.after(5);
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(WEDNESDAY_TEN);
    }

    @ParameterizedTest(name = "{0} {1} metres away after {2} days: {3}")
    @CsvSource({
        "E0102, 0, 29, true",
        "E0102, 90, 1, true",
        "E0102, 120, 1, false",
        "E0102, 0, 31, false",
        "E0103, 0, 1, false"
    })
    void theSameCategoryNearbyAndSoonAfterIsFlagged(String category, int metres, int days, boolean flagged) {
        clock.advance(Duration.ofDays(days));
        Outcome.Reported again = filed(category, new Place.Point(119.01, 25.43 + metres / 111_320.0), "别处");
        assertThat(recurrences.look(people.city.code())).isEqualTo(flagged ? 1 : 0);
        assertThat(returns(again).earlier().isPresent()).isEqualTo(flagged);
    }

    @Test
    void itIsShownOnBothFoundByTheFilterAndLookingAgainChangesNothing() {
        clock.advance(Duration.ofDays(2));
        Outcome.Reported again = filed("E0102", SPOT, "门口");
        assertThat(recurrences.look(people.city.code())).isOne();
        assertThat(recurrences.look(people.city.code())).isZero();
        assertThat(returns(again).earlier().map(Relative::id)).contains(settled.caseId());
        assertThat(returns(settled).later()).extracting(Relative::id).containsExactly(again.caseId());
        CaseFilter filter = CaseFilter.ALL.clock(CaseFilter.Clock.RECURRING);
        assertThat(Scoped.call(people.dispatcher, () -> queries.list(filter, ""))
                        .rows())
                .extracting(CaseRow::id)
                .containsExactly(again.caseId());
        assertThat(Scoped.call(people.dispatcher, () -> queries.count(filter))).isOne();
        assertThat(Scoped.call(people.dispatcher, () -> queries.find(again.caseId()))
                        .orElseThrow()
                        .row()
                        .step())
                .as("nothing follows by itself")
                .isEqualTo(gezhi.cases.loop.Step.COLLECTED);
    }

    @Test
    void moreThanOneLotIsLookedAtToTheLast() {
        clock.advance(Duration.ofDays(1));
        for (int i = 0; i < 5; i++) {
            filed("E0102", null, "别处");
        }
        filed("E0102", null, "门口");
        filed("E0102", SPOT, "门口");
        assertThat(recurrences.look(people.city.code(), 2)).isEqualTo(2);
    }

    @Test
    void aLookThatFailedIsMadeAgain() {
        clock.advance(Duration.ofDays(1));
        filed("E0102", SPOT, "门口");
        clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() -> recurrences.look(people.city.code(), -1)).isInstanceOf(DataAccessException.class);
        assertThat(recurrences.look(people.city.code())).isOne();
    }

    @Test
    void withoutPositionsTheSameAddressOfTheSamePlaceCounts() {
        clock.advance(Duration.ofDays(2));
        Outcome.Reported again = filed("E0102", null, "门口");
        Outcome.Reported elsewhere = filed("E0102", null, "后门");
        recurrences.look(people.city.code());
        assertThat(returns(again).earlier()).isPresent();
        assertThat(returns(elsewhere).earlier()).isEmpty();
    }

    @Test
    void whatIsNotSettledOrNotFiledIsNone() {
        people.reported();
        clock.advance(Duration.ofDays(1));
        Scoped.call(people.city.visitor(), () -> cases.report(CaseStories.rubbish(people.city.grid())));
        assertThat(recurrences.look(people.city.code())).isZero();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theFlagIsSeenByWhoSeesOneOfTheCasesAndWrittenByTheProgramOnly(Role role) {
        clock.advance(Duration.ofDays(2));
        filed("E0102", SPOT, "门口");
        recurrences.look(people.city.code());
        assertThat(count(people.city.person(role, people.city.township(1, 1)), "recurred") > 0)
                .isEqualTo(role.worksInTerritory());
        assertThat(count(people.city.person(role, people.city.township(1, 2)), "recurred"))
                .isZero();
        assertThat(count(people.city.person(role, people.city.township(1, 2)), "recurrence"))
                .as("the rule is public")
                .isOne();
        assertThat(count(people.holder(settled), "recurred")).isZero();
        assertThat(count(cities.fresh().person(role, "9"), "recurred")).isZero();
    }

    private int count(Scope who, String table) {
        return Scoped.call(
                who,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from cases." + table)
                        .query(Integer.class)
                        .single()));
    }

    private Recurrences.Returns returns(Outcome.Reported of) {
        return Scoped.call(people.dispatcher, () -> recurrences.of(of.caseId()));
    }

    private Outcome.Reported filed(String category, Place.@Nullable Point point, String address) {
        Outcome.Reported reported = (Outcome.Reported) Scoped.call(
                people.city.visitor(),
                () -> cases.report(new Report(
                        UUID.randomUUID(),
                        Report.Channel.WEB,
                        category,
                        point,
                        people.city.grid(),
                        address,
                        "又来了",
                        null,
                        List.of())));
        people.act(people.gridWorker, reported.caseId(), 1, Action.Collect.asReported());
        return reported;
    }
}
