package gezhi.points;

import static gezhi.points.PointsFixture.EARNS;
import static gezhi.points.PointsFixture.TAKES;
import static gezhi.points.PointsFixture.acting;
import static gezhi.points.PointsFixture.as;
import static gezhi.points.PointsFixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who reads what of points, and that nobody writes past the rules, role by role. */
@GezhiTest
@Import(PointsFixture.class)
class PointsWallsTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private TestCities cities;

    @Autowired
    private PointsFixture fixture;

    @Autowired
    private Objections objections;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private String community;
    private Scope lin;
    private Scope desk;
    private Holder holder;

    @BeforeEach
    void linJoins() {
        clock.set(WEDNESDAY_TEN);
        city = cities.fresh();
        community = city.community(1, 1, 1);
        fixture.begin(city, LocalDate.now(clock));
        lin = city.person(Role.RESIDENT, "");
        desk = city.person(Role.COMMUNITY_DESK, community);
        holder = fixture.join(lin, community);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void reasonsAreReadByThePersonTheDeskAndOnceObjectedToByWhoDecides(Role role) {
        fixture.book(desk, holder, EARNS);
        UUID taken = id(fixture.book(desk, holder, TAKES));
        boolean desks = role == Role.COMMUNITY_DESK;
        boolean auditor = role == Role.AUDITOR;
        int people = role == Role.SYSTEM ? 1 : 0;
        Scope here = city.person(role, community);
        assertReads(here, auditor || desks ? 2 : 0, desks ? 2 : 0, desks ? 1 : people);
        for (String elsewhere : List.of(city.community(1, 1, 2), city.township(1, 1), city.code())) {
            assertReads(city.person(role, elsewhere), auditor ? 2 : 0, 0, people);
        }
        assertReads(cities.fresh().person(role, community), 0, 0, 0);
        assertReads(lin, 2, 2, 1);
        as(lin, () -> objections.object(taken, "不是我"));
        boolean decides = role == Role.DISPATCHER;
        assertReads(city.person(role, city.township(1, 1)), auditor ? 2 : decides ? 1 : 0, decides ? 1 : 0, people);
        assertReads(city.person(role, city.township(1, 2)), auditor ? 2 : 0, 0, people);
    }

    private void assertReads(Scope who, int entries, int reasons, int people) {
        as(who, () -> {
            assertThat(count("select count(*) from points.entry"))
                    .as(who.toString())
                    .isEqualTo(entries);
            assertThat(count("select count(*) from points.evidence"))
                    .as(who.toString())
                    .isEqualTo(reasons);
            return assertThat(count("select count(*) from points.holder"))
                    .as(who.toString())
                    .isEqualTo(people);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PUBLIC", "SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyWritesPastTheRules(Role role) {
        fixture.book(desk, holder, EARNS);
        UUID taken = id(fixture.book(desk, holder, TAKES));
        Scope who = city.person(role, community);
        for (String table : List.of("entry", "evidence", "origin", "objection", "decision")) {
            assertDenied(who, "update points." + table + " set city = city");
            assertDenied(who, "delete from points." + table);
        }
        assertDenied(who, """
                insert into points.decision (city, entry, upheld, words, by, at)
                values ('%s', '%s', false, 'x', '%s', now())
                """.formatted(city.code(), taken, who.person()));
        assertDenied(who, """
                insert into points.objection (city, entry, person, division, deducted_by, words, at)
                values ('%s', '%s', '%s', '%s', '%s', 'x', now())
                """.formatted(city.code(), taken, who.person(), community, desk.person()));
        assertDenied(who, """
                insert into points.holder (city, person, number, name, division, joined_at)
                values ('%s', gen_random_uuid(), '00000000', 'x', '%s', now())
                """.formatted(city.code(), community));
    }

    /** Each is refused for one reason only: the objection is there, and whoever decides covers the place. */
    @Test
    void nobodyDecidesOnWhatTheyTookOrOwnOrWhereTheyHaveNoSay() {
        fixture.book(desk, holder, EARNS);
        UUID taken = id(fixture.book(desk, holder, TAKES));
        as(lin, () -> objections.object(taken, "不是我"));
        String here = city.township(1, 1);
        for (Scope who : List.of(
                acting(desk, Role.DISPATCHER, here),
                acting(lin, Role.DISPATCHER, here),
                city.person(Role.DISPATCHER, city.township(1, 2)),
                city.person(Role.SUPERVISOR, here))) {
            assertDenied(who, decision(taken, who));
        }
        Scope street = city.person(Role.DISPATCHER, here);
        assertThat(written(street, decision(taken, street))).isEqualTo(1);
    }

    private String decision(UUID taken, Scope who) {
        return """
                insert into points.decision (city, entry, upheld, words, by, at)
                values ('%s', '%s', false, 'x', '%s', now())
                """.formatted(city.code(), taken, who.person());
    }

    @Test
    void aDeskEntersForItsOwnCommunityInItsOwnNameAndForWhoTakesPart() {
        Scope next = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        assertDenied(next, entry(community, next, holder.person()));
        assertDenied(desk, entry(community, next, holder.person()));
        assertDenied(desk, entry(community, desk, UUID.randomUUID()));
        assertThat(written(desk, entry(community, desk, holder.person()))).isEqualTo(1);
    }

    private String entry(String division, Scope by, UUID person) {
        return """
                insert into points.entry (city, id, person, division, rule, kind, zh, en, source, full_points, points, object_until, transfer, by, at)
                values ('%s', gen_random_uuid(), '%s', '%s', 'X', 'EARN', 'x', 'x', 'x', 1, 1, '2026-04-01', gen_random_uuid(), '%s', now())
                """.formatted(city.code(), person, division, by.person());
    }

    private int written(Scope who, String sql) {
        return Objects.requireNonNull(
                as(who, () -> transactions.execute(status -> jdbc.sql(sql).update())));
    }

    private void assertDenied(Scope who, String sql) {
        assertThatThrownBy(() -> written(who, sql))
                .as(sql)
                .satisfies(refused -> assertThat(NestedExceptionUtils.getMostSpecificCause(refused))
                        .hasMessageMatching("(?s).*(row-level security|permission denied).*"));
    }

    private long count(String sql) {
        return Objects.requireNonNull(
                transactions.execute(status -> jdbc.sql(sql).query(Long.class).single()));
    }
}
