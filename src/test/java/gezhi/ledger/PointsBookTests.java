package gezhi.ledger;

import static gezhi.ledger.LedgerFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.ledger.Booking.Reason;
import gezhi.ledger.Booking.Refused;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Points are between the city and one person: who gives, takes and gives back, and who reads it. */
@GezhiTest
class PointsBookTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private String community;
    private Scope lin;
    private Scope desk;
    private Scope street;
    private UUID issuing;
    private UUID account;

    @BeforeEach
    void openBook() {
        city = cities.fresh();
        community = city.community(1, 1, 1);
        lin = city.person(Role.RESIDENT, "");
        desk = city.person(Role.COMMUNITY_DESK, community);
        street = city.person(Role.DISPATCHER, city.township(1, 1));
        issuing = as(city.system(), () -> ledger.issuing(Book.POINTS));
        account = opened(lin);
    }

    @Test
    void theDeskGivesAndTakesAndNeverBelowNothing() {
        assertThat(LedgerFixture.isBooked(give(desk, 10))).isTrue();
        assertThat(LedgerFixture.isBooked(take(desk, 4))).isTrue();
        assertThat(amount()).isEqualTo(6);
        assertThat(take(desk, 7)).isEqualTo(new Refused(Reason.BELOW_FLOOR));
        assertThat(amount()).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyElseGivesOrTakes(Role role) {
        give(desk, 10);
        Scope who = city.person(role, city.code());
        Scope next = city.person(role, city.community(1, 1, 2));
        boolean program = role == Role.SYSTEM;
        for (Scope each : new Scope[] {who, next}) {
            assertThat(LedgerFixture.isBooked(give(each, 1)))
                    .as(each.toString())
                    .isEqualTo(program);
            assertThat(LedgerFixture.isBooked(take(each, 1)))
                    .as(each.toString())
                    .isEqualTo(program);
        }
    }

    @Test
    void nobodyGivesToThemselvesNorPassesOn() {
        give(desk, 10);
        Scope myself = acting(lin, Role.COMMUNITY_DESK, community);
        assertThat(give(myself, 1)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(take(myself, 1)).isEqualTo(new Refused(Reason.NOT_YOURS));
        UUID other = opened(city.person(Role.RESIDENT, ""));
        for (Scope who : new Scope[] {lin, desk, street}) {
            assertThat(book(who, Map.of(account, -1L, other, 1L)))
                    .as(who.toString())
                    .isEqualTo(new Refused(Reason.NOT_YOURS));
        }
        assertThat(book(desk, Map.of(account, -2L, other, 1L, issuing, 1L)))
                .as("two people at a time")
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(amount()).isEqualTo(10);
    }

    @Test
    void whatSomebodySetAsideIsTakenByADeskAndGivenBackByAnother() {
        give(desk, 10);
        Scope next = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        for (Scope who : new Scope[] {desk, street, next}) {
            assertThat(hold(who)).as(who.toString()).isEqualTo(new Refused(Reason.NOT_YOURS));
        }
        UUID hold = hold(lin).get();
        assertThat(take(desk, 6)).as("what is free").isEqualTo(new Refused(Reason.BELOW_FLOOR));
        Scope myself = acting(lin, Role.COMMUNITY_DESK, community);
        for (Scope who : new Scope[] {lin, street, myself}) {
            assertThat(settle(who, hold)).as(who.toString()).isEqualTo(new Refused(Reason.NOT_YOURS));
        }
        UUID spent = settle(next, hold).get();
        assertThat(settle(desk, hold)).as("once").isEqualTo(new Refused(Reason.NO_SUCH_HOLD));
        assertThat(amount()).isEqualTo(5);
        for (Scope who : new Scope[] {next, lin, street, myself}) {
            assertThat(back(who, spent)).as(who.toString()).isEqualTo(new Refused(Reason.NOT_YOURS));
        }
        assertThat(LedgerFixture.isBooked(back(desk, spent))).isTrue();
        assertThat(back(desk, spent)).isEqualTo(new Refused(Reason.REVERSED_ALREADY));
        assertThat(amount()).isEqualTo(10);
        UUID free = hold(lin).get();
        assertThat(as(desk, () -> ledger.release(free))).isEqualTo(new Refused(Reason.NO_SUCH_HOLD));
        assertThat(as(lin, () -> ledger.release(free))).isEqualTo(new Booking.Held(free));
        assertThat(settle(desk, free)).isEqualTo(new Refused(Reason.NO_SUCH_HOLD));
    }

    private Booking hold(Scope who) {
        return as(who, () -> ledger.hold(Book.POINTS, source(), "", account, 5, Duration.ofDays(1)));
    }

    private Booking settle(Scope who, UUID hold) {
        return as(who, () -> ledger.settlePoints(hold, source(), "X"));
    }

    @Test
    void whatWasTakenIsGivenBackOnceByWhoDidNotTakeIt() {
        UUID given = give(desk, 10).get();
        UUID taken = take(desk, 4).get();
        Scope mySelfAbove = acting(desk, Role.DISPATCHER, city.township(1, 1));
        Scope ownerAbove = acting(lin, Role.DISPATCHER, city.township(1, 1));
        for (Scope who : new Scope[] {desk, lin, mySelfAbove, ownerAbove}) {
            assertThat(back(who, taken)).as(who.toString()).isEqualTo(new Refused(Reason.NOT_YOURS));
        }
        for (Scope who : new Scope[] {desk, street}) {
            assertThat(back(who, given)).as("what was given").isEqualTo(new Refused(Reason.NOT_YOURS));
        }
        assertThat(LedgerFixture.isBooked(back(street, taken))).isTrue();
        assertThat(amount()).isEqualTo(10);
        assertThat(back(street, taken)).isEqualTo(new Refused(Reason.REVERSED_ALREADY));
    }

    @Test
    void accountsAreOpenedByWhoTheyAreForAndBearNoName() {
        UUID somebody = Objects.requireNonNull(city.person(Role.RESIDENT, "").person());
        assertThat(as(desk, () -> ledger.open(Book.POINTS, AccountKind.PERSON, somebody, community, "林一")))
                .isEmpty();
        assertThat(as(desk, () -> ledger.open(Book.POINTS, AccountKind.POOL, UUID.randomUUID(), community, "")))
                .isEmpty();
        assertThat(as(desk, () -> text("select name from ledger.account where id = '" + account + "'")))
                .isEmpty();
    }

    @Test
    void whatTheyAreForIsNotWrittenInTheLedger() {
        assertThatThrownBy(() -> new Transfer(Book.POINTS, source(), "X", "因为", Map.of(issuing, -1L, account, 1L)))
                .hasMessageContaining("who must know");
        assertThatThrownBy(() -> as(
                        desk,
                        () -> transactions.execute(status -> jdbc.sql("""
                                select outcome
                                from ledger.book(gen_random_uuid(), 'POINTS', 'x:1', 'X', '因为', '2026-03-04T02:00:00Z',
                                    array['%s', '%s']::uuid[], array[-1, 1]::bigint[], null, null)
                                """.formatted(issuing, account))
                                .query(String.class)
                                .single())))
                .hasStackTraceContaining("points_without_words");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theDeskOfTheCommunityReadsThemTheAuditorAllAndNobodyAbove(Role role) {
        give(desk, 10);
        boolean all = role == Role.AUDITOR || role == Role.SYSTEM;
        boolean here = all || role == Role.COMMUNITY_DESK;
        assertReads(city.person(role, community), here);
        for (String elsewhere : new String[] {city.community(1, 1, 2), city.township(1, 1), city.code()}) {
            assertReads(city.person(role, elsewhere), all);
        }
        assertReads(cities.fresh().person(role, community), false);
        if (role != Role.PUBLIC && !all) {
            assertReads(acting(lin, role, ""), true);
        }
    }

    private void assertReads(Scope who, boolean reads) {
        as(who, () -> {
            long expected = reads ? 1 : 0;
            assertThat(count("select count(*) from ledger.account where id = '" + account + "'"))
                    .as(who.toString())
                    .isEqualTo(expected);
            assertThat(count("select count(*) from ledger.balance where account = '" + account + "'"))
                    .isEqualTo(expected);
            assertThat(count("select count(*) from ledger.v_points where account = '" + account + "'"))
                    .isEqualTo(expected);
            return assertThat(count("select count(*) from ledger.transfer where book = 'POINTS'"))
                    .isEqualTo(expected);
        });
    }

    /** The same person in another role. */
    private Scope acting(Scope who, Role role, String subtree) {
        return Scope.person(city.code(), role, Objects.requireNonNull(who.person()), subtree, null);
    }

    private UUID opened(Scope who) {
        return as(who, () -> ledger.open(Book.POINTS, AccountKind.PERSON, who.person(), community, "林一"))
                .orElseThrow();
    }

    private Booking give(Scope who, long points) {
        return book(who, Map.of(issuing, -points, account, points));
    }

    private Booking take(Scope who, long points) {
        return book(who, Map.of(issuing, points, account, -points));
    }

    private Booking back(Scope who, UUID transfer) {
        return as(who, () -> ledger.reverse(transfer, source(), "X", ""));
    }

    private Booking book(Scope who, Map<UUID, Long> legs) {
        return as(who, () -> ledger.book(new Transfer(Book.POINTS, source(), "X", "", legs)));
    }

    private static String source() {
        return "test:" + UUID.randomUUID();
    }

    private long amount() {
        return as(
                lin,
                () -> count(
                        "select cast(sum(amount) as bigint) from ledger.balance where account = '" + account + "'"));
    }

    private long count(String sql) {
        return Objects.requireNonNull(
                transactions.execute(status -> jdbc.sql(sql).query(Long.class).single()));
    }

    private String text(String sql) {
        return Objects.requireNonNull(
                transactions.execute(status -> jdbc.sql(sql).query(String.class).single()));
    }
}
