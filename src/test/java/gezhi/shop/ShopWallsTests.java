package gezhi.shop;

import static gezhi.shop.ShopFixture.acting;
import static gezhi.shop.ShopFixture.as;
import static gezhi.shop.ShopFixture.id;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** Who reads what of the shop, and that nobody writes past the table, role by role. */
@GezhiTest
@Import(ShopFixture.class)
class ShopWallsTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final Set<Role> NO_PEOPLE = EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.AUDITOR, Role.ADMINISTRATOR);

    @Autowired
    private TestCities cities;

    @Autowired
    private ShopFixture fixture;

    @Autowired
    private HandingOver handing;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private String community;
    private Scope desk;
    private Scope lin;
    private UUID goods;
    private UUID reservation;

    @BeforeEach
    void openShop() {
        clock.set(WEDNESDAY_TEN);
        city = cities.fresh();
        community = city.community(1, 1, 1);
        fixture.begin(city, LocalDate.now(clock));
        desk = city.person(Role.COMMUNITY_DESK, community);
        lin = fixture.somebody(city, community, 50);
        goods = fixture.goods(desk, 3, 3, LocalDate.now(clock), false);
        reservation = id(fixture.reserve(lin, goods));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoTookSomethingIsReadByThatPersonOnly(Role role) {
        boolean all = role == Role.AUDITOR || role == Role.SYSTEM;
        boolean people = !NO_PEOPLE.contains(role);
        boolean keeps = role == Role.COMMUNITY_DESK;
        Scope here = city.person(role, community);
        assertReads(here, people || all ? 1 : 0, 0, keeps || all ? 1 : 0, keeps || all ? 1 : 0);
        for (String elsewhere : List.of(city.community(1, 1, 2), city.township(1, 1), city.code())) {
            assertReads(city.person(role, elsewhere), people || all ? 1 : 0, 0, all ? 1 : 0, all ? 1 : 0);
        }
        assertReads(cities.fresh().person(role, community), 0, 0, 0, 0);
        assertReads(acting(lin, role, ""), people || all ? 1 : 0, people ? 1 : 0, people || all ? 1 : 0, all ? 1 : 0);
    }

    private void assertReads(Scope who, int things, int takers, int reservations, int movements) {
        as(who, () -> {
            assertCount(who, "goods", things);
            assertCount(who, "taker", takers);
            assertCount(who, "reservation", reservations);
            assertCount(who, "journal", reservations);
            assertCount(who, "offer", movements);
            assertCount(who, "movement", movements);
            return who;
        });
    }

    private void assertCount(Scope who, String table, int expected) {
        int found = Objects.requireNonNull(transactions.execute(status -> jdbc.sql("select count(*) from shop." + table)
                .query(Integer.class)
                .single()));
        assertThat(found).as(table + " as " + who).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyWritesPastTheTable(Role role) {
        Scope who = city.person(role, community);
        for (String table : List.of("taker", "journal", "movement", "offer")) {
            assertDenied(who, "update shop." + table + " set city = city");
        }
        for (String table : List.of("goods", "taker", "reservation", "journal", "movement", "offer", "rule")) {
            assertDenied(who, "delete from shop." + table);
        }
        assertDenied(who, "update shop.goods set stock = 99");
        assertDenied(who, "update shop.goods set reserved = 0");
        assertDenied(who, "update shop.reservation set price = 1");
        assertDenied(who, """
                insert into shop.taker (city, reservation, person, goods, code, at)
                values ('%s', gen_random_uuid(), gen_random_uuid(), '%s', '12345678', now())
                """.formatted(city.code(), goods));
        assertDenied(who, """
                insert into shop.reservation (city, id, goods, division, step, name, price, hold, at, until)
                values ('%s', gen_random_uuid(), '%s', '%s', 'RESERVED', 'x', 10, gen_random_uuid(), now(), now() + interval '1 day')
                """.formatted(city.code(), goods, community));
        assertDenied(who, movement("HANDED_OVER", -1, 10, "'" + reservation + "'", who));
        if (role != Role.COMMUNITY_DESK) {
            assertDenied(who, movement("RECEIVED", 1, 0, "null", who));
            assertThat(written(who, "update shop.goods set name = 'x', version = version + 1"))
                    .isZero();
        }
        assertThat(as(who, () -> handing.find(fixture.code(lin, reservation))).isPresent())
                .isEqualTo(role == Role.COMMUNITY_DESK);
    }

    /** Each is tried with everything in order but the hand that does it. */
    @Test
    void aReservationGoesOnlyTheWayOfTheTable() {
        Scope next = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        Scope myself = acting(lin, Role.COMMUNITY_DESK, community);
        assertThat(written(next, handOver(next))).as("another shop's").isZero();
        for (Scope who : List.of(lin, myself, city.system())) {
            assertDenied(who, handOver(who));
        }
        for (Scope who : List.of(desk, city.system())) {
            assertDenied(who, move("CANCELLED"));
        }
        for (Scope who : List.of(desk, lin)) {
            assertDenied(who, move("LAPSED"));
        }
        assertDenied(desk, handOver(desk).replace("version = version + 1", "version = version"));
        assertThat(written(desk, handOver(desk))).isEqualTo(1);
        assertDenied(desk, move("RETURNED"));
        assertDenied(lin, move("CANCELLED"));
        assertThat(written(city.person(Role.COMMUNITY_DESK, community), move("RETURNED")))
                .isEqualTo(1);
    }

    private String handOver(Scope by) {
        return """
                update shop.reservation set step = 'HANDED_OVER', version = version + 1, handed_by = %s, return_until = now()
                where id = '%s'
                """.formatted(by.person() == null ? "gen_random_uuid()" : "'" + by.person() + "'", reservation);
    }

    private String move(String step) {
        return "update shop.reservation set step = '%s', version = version + 1 where id = '%s'"
                .formatted(step, reservation);
    }

    @Test
    void aDeskMovesItsOwnGoodsInItsOwnName() {
        Scope next = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        assertDenied(next, movement("RECEIVED", 1, 0, "null", next));
        assertDenied(desk, movement("RECEIVED", 1, 0, "null", next));
        assertThat(written(desk, movement("RECEIVED", 1, 0, "null", desk))).isEqualTo(1);
    }

    private String movement(String kind, int quantity, int points, String of, Scope by) {
        return """
                insert into shop.movement (city, id, goods, division, month, kind, quantity, points, reservation, transfer, words, by, at)
                values ('%s', gen_random_uuid(), '%s', '%s', '2026-03-01', '%s', %d, %d, %s, %s, 'x', %s, now())
                """.formatted(
                        city.code(),
                        goods,
                        community,
                        kind,
                        quantity,
                        points,
                        of,
                        of.equals("null") ? "null" : "gen_random_uuid()",
                        by.person() == null ? "gen_random_uuid()" : "'" + by.person() + "'");
    }

    private int written(Scope who, String sql) {
        return Objects.requireNonNull(
                as(who, () -> transactions.execute(status -> jdbc.sql(sql).update())));
    }

    private void assertDenied(Scope who, String sql) {
        assertThatThrownBy(() -> written(who, sql))
                .as(who + " " + sql)
                .satisfies(refused -> assertThat(NestedExceptionUtils.getMostSpecificCause(refused))
                        .hasMessageMatching("(?s).*(row-level security|permission denied|does not go from).*"));
    }
}
