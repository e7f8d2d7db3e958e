package gezhi.shop;

import static gezhi.shop.ShopFixture.as;
import static gezhi.shop.ShopFixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.shop.Months.Count;
import gezhi.shop.Movement.Kind;
import gezhi.shop.ShopOutcome.Done;
import gezhi.shop.ShopOutcome.Refused;
import gezhi.shop.loop.MonthStep;
import gezhi.shop.loop.Reason;
import gezhi.shop.loop.Step;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The month-end of a shop: counted by one, closed by another, frozen, and beside it the same points in the ledger. */
@GezhiTest
@Import(ShopFixture.class)
class MonthsTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T01:00:00Z");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Autowired
    private TestCities cities;

    @Autowired
    private ShopFixture fixture;

    @Autowired
    private Months months;

    @Autowired
    private Shelf shelf;

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
    private Scope colleague;
    private Scope lin;
    private UUID goods;

    /** Five came, two went out to two people of the street, one of them came back. */
    @BeforeEach
    void aMonthPasses() {
        clock.set(WEDNESDAY_TEN);
        city = cities.fresh();
        community = city.community(1, 1, 1);
        fixture.begin(city, LocalDate.now(clock));
        desk = city.person(Role.COMMUNITY_DESK, community);
        colleague = city.person(Role.COMMUNITY_DESK, community);
        goods = fixture.goods(desk, 5, 9, LocalDate.now(clock), true);
        lin = fixture.somebody(city, city.community(1, 1, 2), 50);
        handOver(lin);
        String code = handOver(fixture.somebody(city, community, 20));
        id(as(colleague, () -> handing.takeBack(code, "漏液")));
    }

    @AfterEach
    void backToWednesday() {
        clock.set(WEDNESDAY_TEN);
    }

    private String handOver(Scope who) {
        UUID reservation = id(fixture.reserve(who, goods));
        String code = fixture.code(who, reservation);
        id(as(desk, () -> handing.handOver(code)));
        return code;
    }

    @Test
    void oneCountsAnotherClosesAndTheNextMonthBeginsWithWhatWasFound() {
        assertThat(count(desk, 0, 4, "")).as("not over").isEqualTo(new Refused(Reason.NOT_OVER));
        clock.set(APRIL);
        handOver(lin);
        MonthLine line = sheet().lines().getFirst();
        assertThat(List.of(line.opening(), line.received(), line.handedOver(), line.returned(), line.expected()))
                .containsExactly(0, 5, 2, 1, 4);
        assertThat(line.points()).isEqualTo(10).isEqualTo(line.booked());
        assertThat(count(desk, 0, null, "")).isEqualTo(new Refused(Reason.NO_COUNT));
        assertThat(count(desk, 0, 3, " ")).isEqualTo(new Refused(Reason.NO_REASON));
        assertThat(count(desk, 0, 2, "少一件")).isInstanceOf(Done.class);
        assertThat(count(colleague, 0, 3, "破损一件")).as("counted since").isEqualTo(new Refused(Reason.MOVED));
        assertThat(count(desk, 1, 3, "破损一件")).as("counted anew").isInstanceOf(Done.class);
        assertThat(close(desk, 2)).isEqualTo(new Refused(Reason.NOT_WHO_COUNTED));
        assertThat(close(colleague, 1)).isEqualTo(new Refused(Reason.MOVED));
        assertThat(close(colleague, 2)).isInstanceOf(Done.class);
        assertThat(close(colleague, 3)).isEqualTo(new Refused(Reason.NOT_NOW));
        assertThat(count(desk, 3, 3, "再数")).isEqualTo(new Refused(Reason.NOT_NOW));
        assertThat(Objects.requireNonNull(sheet().counted()).step()).isEqualTo(MonthStep.CLOSED);
        assertThat(as(desk, () -> shelf.find(goods)).orElseThrow().stock())
                .as("five, less one for lin in each month, less one found missing")
                .isEqualTo(2);
        Months.Sheet april = as(desk, () -> months.sheet(community, YearMonth.of(2026, 4)));
        assertThat(april.lines().getFirst().opening()).isEqualTo(3);
        assertThat(as(desk, () -> months.findNext(community))).contains(YearMonth.of(2026, 4));
    }

    @Test
    void monthsAreClosedInTheirOrderAlsoThoseInWhichNothingMoved() {
        clock.set(Instant.parse("2026-06-01T01:00:00Z"));
        YearMonth april = MARCH.plusMonths(1);
        Map<UUID, Count> all = Map.of(goods, new Count(4, ""));
        assertThat(as(desk, () -> months.count(april, 0, all))).isEqualTo(new Refused(Reason.NOT_IN_TURN));
        id(count(desk, 0, 4, ""));
        assertThat(as(desk, () -> months.count(april, 0, all))).isEqualTo(new Refused(Reason.NOT_IN_TURN));
        id(close(colleague, 1));
        id(as(desk, () -> months.count(april, 0, all)));
        id(as(colleague, () -> months.close(april, 1)));
        assertThat(as(desk, () -> months.list("")).rows())
                .extracting(ShopMonth::month)
                .isEqualTo(List.of(april.atDay(1), MARCH.atDay(1)));
    }

    @Test
    void whatIsGoneSinceIsNotFoundMissing() {
        clock.set(APRIL);
        for (int i = 0; i < 3; i++) {
            handOver(lin);
        }
        id(count(desk, 0, 2, "少两件"));
        assertThat(close(colleague, 1)).isEqualTo(new Refused(Reason.COUNT_TOO_LOW));
        assertThat(Objects.requireNonNull(sheet().counted()).step()).isEqualTo(MonthStep.COUNTED);
    }

    /** A count may find fewer than are promised: then who comes last goes without, and no points are taken. */
    @Test
    void whatWasPromisedAndIsNotThereIsNotHandedOver() {
        clock.set(Instant.parse("2026-03-30T02:00:00Z"));
        List<UUID> promised = List.of(id(fixture.reserve(lin, goods)), id(fixture.reserve(lin, goods)));
        clock.set(APRIL);
        id(count(desk, 0, 1, "被盗三件"));
        id(close(colleague, 1));
        String first = fixture.code(lin, promised.getFirst());
        String second = fixture.code(lin, promised.getLast());
        assertThat(as(desk, () -> handing.handOver(first))).isInstanceOf(Done.class);
        long before = fixture.amount(lin);
        assertThat(as(desk, () -> handing.handOver(second))).isEqualTo(new Refused(Reason.NONE_LEFT));
        assertThat(fixture.amount(lin)).isEqualTo(before);
        assertThat(fixture.find(lin, promised.getLast()).step()).isEqualTo(Step.RESERVED);
    }

    @Test
    void theAuditorGoesFromAnyFigureToItsEntriesAndReadsNobodysName() {
        clock.set(APRIL);
        id(count(desk, 0, 4, ""));
        id(close(colleague, 1));
        Scope auditor = city.person(Role.AUDITOR, city.code());
        assertThat(as(auditor, () -> months.list("")).rows()).hasSize(1);
        MonthLine line =
                as(auditor, () -> months.sheet(community, MARCH)).lines().getFirst();
        assertThat(line.booked()).isEqualTo(10);
        List<Movement> out = as(auditor, () -> months.listMoved(community, MARCH, goods, Kind.HANDED_OVER, ""))
                .rows();
        assertThat(out)
                .hasSize(line.handedOver())
                .allSatisfy(each -> assertThat(each.transfer()).isNotNull());
        assertThat(as(auditor, () -> months.listMoved(community, MARCH, goods, null, "")).rows().stream()
                        .mapToLong(Movement::points)
                        .sum())
                .isEqualTo(line.points());
        assertThat(number(auditor, "select count(*) from shop.taker")).isZero();
        Scope lookedAt = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        assertThat(as(lookedAt, () -> months.list("")).rows()).isEmpty();
        assertThat(as(lookedAt, () -> months.sheet(community, MARCH)).lines()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aClosedMonthIsReadByTheDeskAndTheAuditorAndChangedByNobody(Role role) {
        clock.set(APRIL);
        id(count(desk, 0, 3, "破损"));
        Scope who = city.person(role, community);
        assertDenied(who, """
                insert into shop.movement (city, id, goods, division, month, kind, quantity, words, by, at)
                values ('%s', gen_random_uuid(), '%s', '%s', '2026-03-01', 'RECEIVED', 1, 'x', %s, now())
                """.formatted(city.code(), goods, community, me(who)));
        assertDenied(who, "update shop.month_line set reason = 'x'");
        id(close(colleague, 1));
        boolean reads = role == Role.COMMUNITY_DESK || role == Role.AUDITOR || role == Role.SYSTEM;
        for (String table : List.of("month", "month_line")) {
            assertThat(number(who, "select count(*) from shop." + table)).isEqualTo(reads ? 1 : 0);
            assertThat(number(city.person(role, city.community(1, 1, 2)), "select count(*) from shop." + table))
                    .isEqualTo(reads && role != Role.COMMUNITY_DESK ? 1 : 0);
        }
        assertThat(number(who, "select count(*) from shop.month_journal")).isEqualTo(reads ? 2 : 0);
        if (role == Role.COMMUNITY_DESK) {
            assertDenied(who, "delete from shop.month_line");
            assertDenied(who, "update shop.month set version = version + 1");
        } else {
            assertThat(written(who, "delete from shop.month_line")).isZero();
            assertThat(written(who, "update shop.month set version = version + 1"))
                    .isZero();
        }
        assertDenied(who, "delete from shop.month");
        assertDenied(who, "update shop.month_journal set version = 9");
        assertDenied(who, """
                insert into shop.movement (city, id, goods, division, month, kind, quantity, words, by, at)
                values ('%s', gen_random_uuid(), '%s', '%s', '2026-03-01', 'DIFFERENCE', 1, 'x', %s, now())
                """.formatted(city.code(), goods, community, me(who)));
    }

    private static String me(Scope who) {
        return who.person() == null ? "gen_random_uuid()" : "'" + who.person() + "'";
    }

    private ShopOutcome count(Scope who, int version, @Nullable Integer pieces, String reason) {
        return as(who, () -> months.count(MARCH, version, Map.of(goods, new Count(pieces, reason))));
    }

    private ShopOutcome close(Scope who, int version) {
        return as(who, () -> months.close(MARCH, version));
    }

    private Months.Sheet sheet() {
        return as(desk, () -> months.sheet(community, MARCH));
    }

    private int written(Scope who, String sql) {
        return Objects.requireNonNull(
                as(who, () -> transactions.execute(status -> jdbc.sql(sql).update())));
    }

    private long number(Scope who, String sql) {
        return Objects.requireNonNull(as(
                who,
                () -> transactions.execute(
                        status -> jdbc.sql(sql).query(Long.class).single())));
    }

    private void assertDenied(Scope who, String sql) {
        assertThatThrownBy(() -> written(who, sql))
                .as(who + " " + sql)
                .satisfies(
                        refused -> assertThat(NestedExceptionUtils.getMostSpecificCause(refused))
                                .hasMessageMatching(
                                        "(?s).*(row-level security|permission denied|was counted|is booked by|is closed once|month stays).*"));
    }
}
