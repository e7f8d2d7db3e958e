package gezhi.patrols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.patrols.PlanOutcome.Kept;
import gezhi.patrols.Round.Finding;
import gezhi.patrols.Round.Position;
import gezhi.patrols.RoundOutcome.Reason;
import gezhi.patrols.RoundOutcome.Refused;
import gezhi.patrols.RoundOutcome.Written;
import gezhi.patrols.Rounds.Seen;
import gezhi.patrols.Rounds.Walked;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.policies.Policies;
import gezhi.policies.Policy;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Plans say what is due, rounds what was seen; no position without the policy. */
@GezhiTest
class RoundsTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Position HERE = new Position(119.0, 25.4);

    @Autowired
    private TestCities cities;

    @Autowired
    private Plans plans;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Policies policies;

    @Autowired
    private ForgettingPositions forgetting;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private Scope desk;
    private Scope worker;

    @BeforeEach
    void foundACity() {
        clock.set(WEDNESDAY_TEN);
        city = cities.fresh();
        desk = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 1));
        worker = city.person(Role.GRID_WORKER, city.grid());
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void aRoundIsDueOnTheFirstDayAndThenSoManyDaysAfterTheLast() {
        UUID plan = plan();
        assertThat(standing(plan).due()).isEqualTo(TODAY);
        walk(worker, UUID.randomUUID(), plan, 1);
        assertThat(standing(plan).due()).isEqualTo(TODAY.plusDays(7));
        clock.advance(Duration.ofDays(8));
        assertThat(standing(plan).isLate(TODAY.plusDays(8))).isTrue();
    }

    @Test
    void theSameRoundSentTwiceAndAtOnceIsWrittenOnce() throws Exception {
        UUID plan = plan();
        UUID id = UUID.randomUUID();
        List<Callable<RoundOutcome>> senders = IntStream.range(0, 8)
                .<Callable<RoundOutcome>>mapToObj(i -> () -> walk(worker, id, plan, 1))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var sent : threads.invokeAll(senders)) {
                assertThat(sent.get()).isEqualTo(new Written(id));
            }
        }
        assertThat(Scoped.call(desk, () -> rounds.list("")).rows()).hasSize(1);
        assertThat(Scoped.call(desk, () -> rounds.find(id)).orElseThrow().sightings())
                .extracting(Round.Sighting::place)
                .containsExactly("校门口", "河边");
    }

    @Test
    void aRoundKeepsItsPlacesWhenThePlanChangesAndIsStillTheSameWhenSentAgain() {
        UUID plan = plan();
        UUID id = UUID.randomUUID();
        walk(worker, id, plan, 1);
        Plan.Draft other = new Plan.Draft(city.grid(), "别的", 3, TODAY, List.of(new Plan.Place("公园", "")));
        assertThat(Scoped.call(desk, () -> plans.change(plan, 1, other))).isEqualTo(new Kept(plan));
        assertThat(Scoped.call(desk, () -> plans.change(plan, 1, other)))
                .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.CHANGED_MEANWHILE));
        assertThat(Scoped.call(worker, () -> rounds.find(id)).orElseThrow().sightings())
                .hasSize(2);
        assertThat(walk(worker, id, plan, 1)).isEqualTo(new Written(id));
        assertThat(walk(worker, UUID.randomUUID(), plan, 1)).isEqualTo(new Refused(Reason.PLAN_CHANGED));
    }

    @Test
    void noPositionIsKeptUnlessThePolicyIsOn() {
        UUID plan = plan();
        UUID before = UUID.randomUUID();
        walk(worker, before, plan, 1);
        assertThat(positions(before)).isEmpty();
        Scope administrator = city.person(Role.ADMINISTRATOR, city.code());
        Scoped.call(administrator, () -> policies.switchOn(Policy.ROUND_POSITION, "办法", "机关", TODAY));
        UUID during = UUID.randomUUID();
        walk(worker, during, plan, 1);
        assertThat(positions(during)).containsExactly(HERE);
        clock.advance(Duration.ofDays(1));
        UUID after = UUID.randomUUID();
        walk(worker, after, plan, 1);
        assertThat(positions(after)).isEmpty();
        forgetting.forget(city.code());
        assertThat(positions(during)).containsExactly(HERE);
        clock.advance(Duration.ofDays(ForgettingPositions.DAYS));
        forgetting.forget(city.code());
        assertThat(positions(during)).isEmpty();
    }

    @Test
    void theDatabaseTakesNoPositionEitherWhileThePolicyIsOff() {
        UUID plan = plan();
        UUID id = UUID.randomUUID();
        walk(worker, id, plan, 1);
        assertThatThrownBy(() -> Scoped.run(
                        worker,
                        () -> transactions.executeWithoutResult(status -> jdbc.sql("""
                                insert into patrols.sighting (city, round, seq, place, finding, words, lon, lat)
                                values (:city, :round, 9, '校', 'FINE', '', 119, 25)
                                """)
                                .param("city", city.code())
                                .param("round", id)
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whatIsNotSaidOrAtAnImpossibleTimeIsRefusedWhole() {
        UUID plan = plan();
        assertThat(walk(worker, plan, WEDNESDAY_TEN, new Seen(null, "", null, null), fine()))
                .isEqualTo(new Refused(Reason.NOT_ALL_SAID));
        assertThat(walk(worker, plan, WEDNESDAY_TEN, new Seen(Finding.PROBLEM, " ", null, null), fine()))
                .isEqualTo(new Refused(Reason.BAD_WORDS));
        assertThat(walk(worker, plan, WEDNESDAY_TEN.plusSeconds(1), fine(), fine()))
                .isEqualTo(new Refused(Reason.BAD_TIME));
        assertThat(walk(worker, plan, WEDNESDAY_TEN.minus(Duration.ofHours(25)), fine(), fine()))
                .isEqualTo(new Refused(Reason.BAD_TIME));
        assertThat(Scoped.call(desk, () -> rounds.list("")).rows()).isEmpty();
    }

    @Test
    void plansAreMadeForOnesOwnGridsOnlyAndWithPlaces() {
        assertThat(make(desk, city.community(1, 1, 2) + "001", "校", 7, "门"))
                .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.NOT_YOUR_GRID));
        assertThat(make(desk, city.community(1, 1, 1), "校", 7, "门"))
                .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.NOT_YOUR_GRID));
        assertThat(make(desk, city.grid(), " ", 7, "门")).isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.NO_NAME));
        assertThat(make(desk, city.grid(), "校", 367, "门"))
                .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.BAD_EVERY));
        assertThat(make(desk, city.grid(), "校", 7)).isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.BAD_PLACES));
        assertThat(make(desk, city.grid(), "校", 7, "门".repeat(61)))
                .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.BAD_PLACES));
    }

    @Test
    void anEndedPlanIsWalkedNoMoreButItsRoundsStay() {
        UUID plan = plan();
        UUID id = UUID.randomUUID();
        walk(worker, id, plan, 1);
        assertThat(Scoped.call(desk, () -> plans.end(plan, 1))).isEqualTo(new Kept(plan));
        assertThat(walk(worker, UUID.randomUUID(), plan, 2)).isEqualTo(new Refused(Reason.NO_SUCH_PLAN));
        assertThat(Scoped.call(desk, () -> rounds.find(id))).isPresent();
        assertThat(Scoped.call(desk, () -> plans.list(null)).rows()).isEmpty();
        assertThat(Scoped.call(desk, () -> rounds.list("no key_at all")).rows()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void rolesSeeOnlyWhatIsTheirs(Role role) {
        UUID plan = plan();
        UUID id = UUID.randomUUID();
        walk(worker, id, plan, 1);
        boolean sees = List.of(Role.GRID_WORKER, Role.COMMUNITY_DESK, Role.DISPATCHER, Role.SUPERVISOR, Role.AUDITOR)
                .contains(role);
        Scope here = role == Role.PUBLIC ? city.visitor() : city.person(role, city.township(1, 1));
        Scope elsewhere = role == Role.PUBLIC ? city.visitor() : city.person(role, city.township(1, 2));
        Scope abroad =
                role == Role.PUBLIC ? cities.fresh().visitor() : cities.fresh().person(role, city.code());
        assertThat(Scoped.call(here, () -> rounds.find(id)).isPresent()).isEqualTo(sees);
        assertThat(Scoped.call(here, () -> plans.find(plan)).isPresent()).isEqualTo(sees);
        assertThat(Scoped.call(here, () -> rounds.list("")).rows()).hasSize(sees ? 1 : 0);
        Stream.of(elsewhere, abroad).forEach(other -> {
            assertThat(Scoped.call(other, () -> rounds.find(id))).isEmpty();
            assertThat(Scoped.call(other, () -> plans.find(plan))).isEmpty();
            assertThat(Scoped.call(other, () -> plans.list(null)).rows()).isEmpty();
        });
        boolean walks = role == Role.GRID_WORKER || role == Role.COMMUNITY_DESK;
        assertThat(walk(here, UUID.randomUUID(), plan, 1) instanceof Written).isEqualTo(walks);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COMMUNITY_DESK", "DISPATCHER", "SUPERVISOR", "SYSTEM", "PUBLIC"},
            mode = EnumSource.Mode.EXCLUDE)
    void thoseWhoAnswerForNoGridMakeNoPlanEvenPastTheFacade(Role role) {
        Scope scope = city.person(role, city.community(1, 1, 1));
        assertThatThrownBy(() -> make(scope, city.grid(), "校", 7, "门")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyTheOneWhoWalkedNotesTheReportOfAProblem() {
        UUID plan = plan();
        UUID id = UUID.randomUUID();
        walk(worker, id, plan, 1);
        UUID key = UUID.randomUUID();
        assertThat(Scoped.call(desk, () -> rounds.noteReport(id, 1, key))).isFalse();
        assertThat(Scoped.call(worker, () -> rounds.noteReport(id, 2, key))).isFalse();
        assertThat(Scoped.call(worker, () -> rounds.noteReport(id, 1, key))).isTrue();
    }

    private UUID plan() {
        return make(desk, city.grid(), "学校周边", 7, "校门口", "河边") instanceof Kept(UUID id) ? id : new UUID(0, 0);
    }

    private PlanOutcome make(Scope scope, String grid, String name, int every, String... places) {
        List<Plan.Place> all =
                Stream.of(places).map(place -> new Plan.Place(place, "")).toList();
        return Scoped.call(scope, () -> plans.make(new Plan.Draft(grid, name, every, TODAY, all)));
    }

    private Plans.Standing standing(UUID plan) {
        return Scoped.call(worker, () -> plans.list(null)).rows().stream()
                .filter(row -> row.plan().id().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    private static Seen fine() {
        return new Seen(Finding.FINE, "", null, null);
    }

    /** A problem at the first place, with the position sent along, and nothing at the second. */
    private RoundOutcome walk(Scope scope, UUID id, UUID plan, int version) {
        List<Seen> seen = List.of(new Seen(Finding.PROBLEM, "占道经营", HERE, null), fine());
        Instant started = clock.instant().minus(Duration.ofMinutes(40));
        return Scoped.call(scope, () -> rounds.walked(new Walked(id, plan, version, started, null, seen)));
    }

    private RoundOutcome walk(Scope scope, UUID plan, Instant started, Seen... seen) {
        return Scoped.call(
                scope, () -> rounds.walked(new Walked(UUID.randomUUID(), plan, 1, started, null, List.of(seen))));
    }

    private List<Position> positions(UUID round) {
        return Scoped.call(desk, () -> rounds.find(round)).orElseThrow().sightings().stream()
                .map(Round.Sighting::at)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
