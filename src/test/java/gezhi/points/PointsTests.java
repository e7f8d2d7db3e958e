package gezhi.points;

import static gezhi.points.PointsFixture.EARNS;
import static gezhi.points.PointsFixture.TAKES;
import static gezhi.points.PointsFixture.acting;
import static gezhi.points.PointsFixture.as;
import static gezhi.points.PointsFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.points.PointsOutcome.Done;
import gezhi.points.PointsOutcome.Reason;
import gezhi.points.PointsOutcome.Refused;
import gezhi.policies.Policies;
import gezhi.policies.Policy;
import gezhi.support.Drawn;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Points by rule: within the caps however many book at once, objected to and decided by somebody else. */
@GezhiTest
@Import(PointsFixture.class)
class PointsTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private TestCities cities;

    @Autowired
    private PointsFixture fixture;

    @Autowired
    private Points points;

    @Autowired
    private PointHolders holders;

    @Autowired
    private Objections objections;

    @Autowired
    private Policies policies;

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
    private Scope street;
    private Holder holder;

    @BeforeEach
    void linJoins() {
        clock.set(WEDNESDAY_TEN);
        city = cities.fresh();
        community = city.community(1, 1, 1);
        fixture.begin(city, LocalDate.now(clock));
        lin = city.person(Role.RESIDENT, "");
        desk = city.person(Role.COMMUNITY_DESK, community);
        street = city.person(Role.DISPATCHER, city.township(1, 1));
        holder = fixture.join(lin, community);
    }

    @AfterEach
    void backToWednesday() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void theCapHoldsHoweverManyBookAtOnce() throws Exception {
        assertThat(atOnce(EARNS, 12)).as("12 a month, 5 each").isEqualTo(2);
        assertThat(fixture.balance(holder, lin)).isEqualTo(10);
        assertThat(atOnce(TAKES, 12)).as("8 a month, 4 each").isEqualTo(2);
        assertThat(fixture.balance(holder, lin)).isEqualTo(2);
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(28)));
        assertThat(fixture.book(desk, holder, EARNS)).as("another month").isInstanceOf(Done.class);
    }

    private long atOnce(String rule, int times) throws Exception {
        List<Callable<PointsOutcome>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Scope who = city.person(Role.COMMUNITY_DESK, community);
            all.add(() -> fixture.book(who, holder, rule));
        }
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<PointsOutcome> each : threads.invokeAll(all)) {
                done += each.get() instanceof Done ? 1 : 0;
            }
        }
        return done;
    }

    @Test
    void theSameRequestIsBookedOnce() {
        UUID id = Ids.next();
        for (int i = 0; i < 3; i++) {
            assertThat(fixture.book(desk, holder, EARNS, id)).isEqualTo(new Done(id));
        }
        assertThat(fixture.balance(holder, lin)).isEqualTo(5);
        assertThat(fixture.book(desk, holder, TAKES, id))
                .as("the same form for something else")
                .isInstanceOf(PointsOutcome.NotBooked.class);
    }

    @Test
    void whoHasMovedAwayGetsBackWhatWasTakenWhereTheyLived() {
        fixture.book(desk, holder, EARNS);
        UUID taken = id(fixture.book(desk, holder, TAKES));
        fixture.join(lin, city.community(1, 2, 1));
        assertThat(as(lin, () -> objections.object(taken, "不是我"))).isEqualTo(new Done(taken));
        Scope there = city.person(Role.DISPATCHER, city.township(1, 2));
        assertThat(as(there, () -> objections.decide(taken, true, "查无此事")))
                .isEqualTo(new Refused(Reason.NO_SUCH_ENTRY));
        assertThat(as(street, () -> objections.decide(taken, true, "查无此事"))).isEqualTo(new Done(taken));
        assertThat(fixture.balance(holder, lin)).isEqualTo(5);
    }

    @Test
    void theCapFollowsWhoMovesToAnotherCommunity() {
        fixture.book(desk, holder, EARNS);
        fixture.book(desk, holder, EARNS);
        Holder moved = fixture.join(lin, city.community(1, 1, 2));
        assertThat(moved.number()).as("the number stays").isEqualTo(holder.number());
        assertThat(fixture.book(desk, moved, EARNS)).isEqualTo(new Refused(Reason.NO_SUCH_HOLDER));
        Scope next = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        assertThat(fixture.book(next, moved, EARNS)).isEqualTo(new Refused(Reason.CAP_REACHED));
        assertThat(fixture.book(next, moved, TAKES)).isInstanceOf(Done.class);
    }

    @Test
    void nothingHappensWithoutTheDecisionOfTheCityARuleAndTheWordOfThePerson() {
        Scope other = city.person(Role.RESIDENT, "");
        assertThat(as(other, () -> holders.join("陈二", community, false))).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(as(other, () -> holders.join("陈二", city.township(1, 1), true)))
                .isEqualTo(new Refused(Reason.NOT_A_COMMUNITY));
        assertThat(fixture.book(desk, holder, "NO_SUCH")).isEqualTo(new Refused(Reason.NO_SUCH_RULE));
        assertThat(fixture.book(desk, holder, TAKES)).isEqualTo(new Refused(Reason.NOTHING_THERE));
        assertThat(fixture.book(acting(lin, Role.COMMUNITY_DESK, community), holder, EARNS))
                .isEqualTo(new Refused(Reason.NOT_YOURSELF));
        for (Scope who : List.of(lin, street, city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2)))) {
            assertThat(fixture.book(who, holder, EARNS)).isEqualTo(new Refused(Reason.NO_SUCH_HOLDER));
        }
        as(lin, holders::leave);
        assertThat(fixture.book(desk, holder, EARNS)).isEqualTo(new Refused(Reason.NO_SUCH_HOLDER));
        as(city.person(Role.ADMINISTRATOR, city.code()), () -> policies.switchOff(Policy.POINTS, "不再需要", "市委"));
        assertThat(as(lin, () -> holders.join("林一", community, true))).isEqualTo(new Refused(Reason.OFF));
        assertThat(fixture.book(desk, holder, EARNS)).isEqualTo(new Refused(Reason.OFF));
    }

    @Test
    void aCityHasNoRulesUntilItsAdministratorEntersThem() {
        TestCity fresh = cities.fresh();
        assertThat(as(
                        fresh.system(),
                        () -> count("select count(*) from points.rule where city = '" + fresh.code() + "'")))
                .isZero();
    }

    @Test
    void aDeductionTakesWhatIsThereAndSaysSo() {
        fixture.book(desk, holder, EARNS);
        fixture.book(desk, holder, TAKES);
        UUID second = id(fixture.book(desk, holder, TAKES));
        PointEntry entry = as(lin, () -> points.find(second)).orElseThrow();
        assertThat(entry.points()).isEqualTo(1);
        assertThat(entry.fullPoints()).isEqualTo(4);
        assertThat(fixture.balance(holder, lin)).isZero();
    }

    @Test
    void anUpheldObjectionGivesBackEvenWhenTheyLeftAndTheCityStopped() {
        fixture.book(desk, holder, EARNS);
        UUID taken = id(fixture.book(desk, holder, TAKES));
        as(lin, holders::leave);
        as(city.person(Role.ADMINISTRATOR, city.code()), () -> policies.switchOff(Policy.POINTS, "不再需要", "市委"));
        assertThat(as(lin, () -> objections.object(taken, "不是我"))).isEqualTo(new Done(taken));
        assertThat(as(lin, () -> objections.object(taken, "不是我"))).isEqualTo(new Refused(Reason.OBJECTED_ALREADY));
        assertThat(as(street, () -> objections.decide(taken, true, ""))).isEqualTo(new Refused(Reason.NO_WORDS));
        assertThat(as(street, () -> objections.decide(taken, true, "查无此事"))).isEqualTo(new Done(taken));
        assertThat(fixture.balance(holder, lin)).isEqualTo(5);
        assertThat(as(street, () -> objections.decide(taken, false, "再想想"))).isEqualTo(new Refused(Reason.DECIDED));
        assertThat(as(lin, () -> points.find(taken)).orElseThrow().state()).isEqualTo(PointEntry.State.GIVEN_BACK);
        PointEntry amount = as(city.person(Role.AUDITOR, city.code()), () -> points.find(taken))
                .orElseThrow();
        assertThat(amount.state()).as("the auditor too").isEqualTo(PointEntry.State.GIVEN_BACK);
        assertThat(List.of(
                        Optional.ofNullable(amount.objection()),
                        Optional.ofNullable(amount.decision()),
                        Optional.ofNullable(amount.reason())))
                .containsOnly(Optional.empty());
    }

    @Test
    void aNumberThatSomebodyHasIsDrawnAgain() {
        int taken = Integer.parseInt(holder.number());
        Drawn numbers = new Drawn(taken, taken, (taken + 1) % 100_000_000);
        PointHolderStore store = new PointHolderStore(jdbc, numbers);
        Scope other = city.person(Role.RESIDENT, "");
        Holder second = as(
                other,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    UUID me = Objects.requireNonNull(other.person());
                    while (!store.join(new Holder(me, store.drawNumber(), "陈二", community, clock.instant(), null))) {
                        // drawn again
                    }
                    return store.find(me).orElseThrow();
                })));
        assertThat(Integer.parseInt(second.number())).isEqualTo((taken + 1) % 100_000_000);
    }

    @Test
    void oneOfManyDecisionsCounts() throws Exception {
        fixture.book(desk, holder, EARNS);
        UUID taken = id(fixture.book(desk, holder, TAKES));
        as(lin, () -> objections.object(taken, "不是我"));
        List<Callable<PointsOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Scope who = city.person(Role.DISPATCHER, city.township(1, 1));
            boolean uphold = i % 2 == 0;
            all.add(() -> as(who, () -> objections.decide(taken, uphold, "决定")));
        }
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<PointsOutcome> each : threads.invokeAll(all)) {
                done += each.get() instanceof Done ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        boolean upheld = Objects.requireNonNull(
                as(lin, () -> points.find(taken)).orElseThrow().upheld());
        assertThat(fixture.balance(holder, lin)).isEqualTo(upheld ? 5 : 1);
    }

    @Test
    void itIsDecidedBySomebodyElseAboveAndInTime() {
        UUID given = id(fixture.book(desk, holder, EARNS));
        UUID taken = id(fixture.book(desk, holder, TAKES));
        assertThat(as(lin, () -> objections.object(given, "太少"))).isEqualTo(new Refused(Reason.NO_SUCH_ENTRY));
        assertThat(as(desk, () -> objections.object(taken, "替他"))).isEqualTo(new Refused(Reason.NO_SUCH_ENTRY));
        assertThat(as(lin, () -> objections.object(taken, " "))).isEqualTo(new Refused(Reason.NO_WORDS));
        assertThat(as(street, () -> objections.decide(taken, true, "没人提过")))
                .isEqualTo(new Refused(Reason.NO_SUCH_ENTRY));
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(8)));
        assertThat(as(lin, () -> objections.object(taken, "晚了"))).isEqualTo(new Refused(Reason.TOO_LATE));
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(7)));
        assertThat(as(lin, () -> objections.object(taken, "不是我"))).isEqualTo(new Done(taken));
        for (Scope who : List.of(
                acting(desk, Role.DISPATCHER, city.township(1, 1)), acting(lin, Role.DISPATCHER, city.county(1)))) {
            assertThat(as(who, () -> objections.decide(taken, true, "自己定")))
                    .isEqualTo(new Refused(Reason.NOT_YOURSELF));
        }
        for (Scope who : List.of(desk, city.person(Role.DISPATCHER, city.township(1, 2)), lin)) {
            assertThat(as(who, () -> objections.decide(taken, true, "别处定")))
                    .isEqualTo(new Refused(Reason.NO_SUCH_ENTRY));
        }
        assertThat(as(street, () -> objections.listWaiting("").rows()))
                .extracting(PointEntry::id)
                .containsExactly(taken);
        assertThat(as(street, () -> objections.decide(taken, false, "有照片"))).isEqualTo(new Done(taken));
        assertThat(fixture.balance(holder, lin)).isEqualTo(1);
        assertThat(as(street, () -> objections.listWaiting("").rows())).isEmpty();
    }

    private long count(String sql) {
        return Objects.requireNonNull(
                transactions.execute(status -> jdbc.sql(sql).query(Long.class).single()));
    }
}
