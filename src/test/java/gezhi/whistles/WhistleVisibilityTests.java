package gezhi.whistles;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.whistles.WhistleQueries.Heap;
import gezhi.whistles.loop.Action;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One whistle in the first community, rated and objected to; who sees it and what of it, by which door. */
@GezhiTest
class WhistleVisibilityTests {
    private static final Set<Role> WRITERS =
            Set.of(Role.GRID_WORKER, Role.COMMUNITY_DESK, Role.DISPATCHER, Role.SUPERVISOR, Role.SYSTEM);

    @Autowired
    private TestCities cities;

    @Autowired
    private Whistles whistles;

    @Autowired
    private WhistleQueries queries;

    @Autowired
    private Offices offices;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private WhistleStories people;
    private UUID id;

    @BeforeEach
    void blow() {
        people = new WhistleStories(cities.fresh(), whistles, offices);
        id = people.objected(clock.instant());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyDoorShowsTheSameToEveryRole(Role role) {
        boolean territory = role.worksInTerritory();
        boolean rated = territory && role != Role.GRID_WORKER;
        assertSees(people.city.person(role, people.city.township(1, 1)), territory, rated);
        assertSees(people.city.person(role, people.city.township(1, 2)), false, false);
        boolean office = role == Role.OFFICE_HANDLER;
        assertSees(people.city.person(role, "", people.water), office, office);
        assertSees(people.city.person(role, "", people.police), office, false);
        assertSees(people.city.person(role, "", people.roads), false, false);
        assertSees(cities.fresh().person(role, "9"), false, false);
    }

    @Test
    void anOfficeReadsHowItWasRatedAndNotHowOthersWere() {
        assertThat(actions(people.waterHandler)).contains(Action.Kind.RATE, Action.Kind.OBJECT);
        assertThat(actions(people.policeHandler))
                .contains(Action.Kind.BLOW, Action.Kind.ARRIVE, Action.Kind.CLOSE)
                .doesNotContain(Action.Kind.RATE, Action.Kind.OBJECT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theDecisionOnARatingIsReadByTheOfficeAndThoseAboveAndNobodyElse(boolean struck) {
        Action decision = struck ? new Action.Strike(people.water, "评价没有依据") : new Action.Uphold(people.water, "评价有依据");
        people.does(people.dispatcher, id, 4, decision);
        assertThat(actions(people.waterHandler)).contains(decision.kind());
        assertThat(actions(people.desk)).contains(decision.kind());
        assertThat(actions(people.policeHandler)).doesNotContain(decision.kind());
        assertThat(actions(people.city.person(Role.GRID_WORKER, people.city.township(1, 1))))
                .doesNotContain(decision.kind());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void evenABlindStatementMovesOnlyWhatTheScopeMay(Role role) {
        Scope near = people.city.person(role, people.city.township(1, 1));
        Scope far = people.city.person(role, people.city.township(1, 2));
        assertThat(blindly(near, "update whistles.whistle set result = result"))
                .isEqualTo(WRITERS.contains(role) ? 1 : 0);
        boolean desk = WRITERS.contains(role) && role != Role.GRID_WORKER;
        assertThat(blindly(near, "update whistles.summons set signal = signal")).isEqualTo(desk ? 2 : 0);
        assertThat(blindly(far, "update whistles.whistle set result = result")).isZero();
        assertThat(blindly(far, "update whistles.summons set signal = signal")).isZero();
        Scope office = people.city.person(role, "", people.water);
        assertThat(blindly(office, "update whistles.summons set signal = signal"))
                .as("an office moves itself, nobody else")
                .isEqualTo(role == Role.OFFICE_HANDLER ? 1 : 0);
    }

    @Test
    void withoutAScopeThereIsNothing() {
        assertThat(count("whistles.whistle")).isZero();
        assertThat(count("whistles.journal")).isZero();
    }

    private void assertSees(Scope scope, boolean sees, boolean rated) {
        int expected = sees ? 1 : 0;
        Scoped.run(scope, () -> {
            assertThat(queries.list(Heap.ALL, null, "").rows()).as("list").hasSize(expected);
            assertThat(queries.count(Heap.ALL)).as("count").isEqualTo(expected);
            assertThat(queries.count(Heap.OBJECTED)).as("objections").isEqualTo(expected);
            assertThat(queries.find(id).isPresent()).as("page").isEqualTo(sees);
            assertThat(queries.find(id).map(file -> file.ratingWords().size()).orElse(0))
                    .as("words of the rating")
                    .isEqualTo(rated ? 1 : 0);
            assertThat(count("whistles.summons")).as("offices").isEqualTo(sees ? 2 : 0);
            assertThat(count("whistles.rating")).as("ratings").isEqualTo(rated ? 1 : 0);
            assertThat(count("whistles.journal")).as("journal").isEqualTo(rated ? 6 : sees ? 4 : 0);
            assertThat(queries.rates().stream().mapToLong(WhistleRate::whistles).sum() > 0)
                    .as("rates")
                    .isEqualTo(sees && scope.role().worksInTerritory());
        });
    }

    private Set<Action.Kind> actions(Scope scope) {
        return Scoped.call(scope, () -> queries.find(id)).orElseThrow().journal().stream()
                .map(WhistleEntry::action)
                .collect(java.util.stream.Collectors.toSet());
    }

    private int blindly(Scope scope, String statement) {
        return Scoped.call(
                scope,
                () -> Optional.ofNullable(transactions.execute(
                                status -> jdbc.sql(statement).update()))
                        .orElseThrow());
    }

    private int count(String table) {
        return Optional.ofNullable(transactions.execute(status -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()))
                .orElseThrow();
    }
}
