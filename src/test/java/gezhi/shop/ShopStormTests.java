package gezhi.shop;

import static gezhi.shop.ShopFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.shop.ShopOutcome.Done;
import gezhi.shop.ShopOutcome.Refused;
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
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Many at once: no piece is given twice, none is lost, and what is set aside in the ledger is what is reserved. */
@GezhiTest
@Import(ShopFixture.class)
class ShopStormTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final int PIECES = 9;
    private static final int PEOPLE = 8;
    private static final int DEEDS = 25;

    @Autowired
    private TestCities cities;

    @Autowired
    private ShopFixture fixture;

    @Autowired
    private Reservations reservations;

    @Autowired
    private HandingOver handing;

    @Autowired
    private LapsingReservations lapsing;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private String community;
    private Scope desk;
    private final List<Scope> people = new ArrayList<>();
    private final List<UUID> goods = new ArrayList<>();
    private final ConcurrentLinkedQueue<UUID> made = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void openShop() {
        clock.set(WEDNESDAY_TEN);
        city = cities.fresh();
        community = city.community(1, 1, 1);
        fixture.begin(city, LocalDate.now(clock));
        desk = city.person(Role.COMMUNITY_DESK, community);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(fixture.somebody(city, community, 45));
        }
        goods.add(fixture.goods(desk, PIECES, 3, LocalDate.now(clock), false));
        goods.add(fixture.goods(desk, 1, 3, LocalDate.now(clock), false));
    }

    @Test
    void theLastPieceIsReservedOnce() throws Exception {
        UUID last = goods.getLast();
        List<ShopOutcome> outcomes = together(people.stream()
                .<Callable<ShopOutcome>>map(who -> () -> fixture.reserve(who, last))
                .toList());
        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(PEOPLE - 1);
        assertAddsUp();
    }

    @Test
    void whateverManyDoAtOnceAddsUp() throws Exception {
        List<Callable<ShopOutcome>> walkers = new ArrayList<>();
        for (Scope who : people) {
            for (int twin = 0; twin < 2; twin++) {
                SplittableRandom random = new SplittableRandom(31L * people.indexOf(who) + twin);
                walkers.add(() -> walk(who, random));
            }
        }
        walkers.add(() -> {
            for (int i = 0; i < DEEDS; i++) {
                lapsing.lapse(city.code());
            }
            return new Done(desk.person());
        });
        together(walkers);
        assertAddsUp();
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(9)));
        together(List.of(this::lapse, this::lapse, this::lapse));
        clock.set(WEDNESDAY_TEN);
        assertAddsUp();
        assertThat(count("select count(*) from shop.reservation where step = 'RESERVED' and city = :city"))
                .isZero();
    }

    private ShopOutcome lapse() {
        lapsing.lapse(city.code());
        return new Done(Objects.requireNonNull(desk.person()));
    }

    /** Reserves, gives up, has handed over and brings back, as it comes; twins do the same with the same things. */
    private ShopOutcome walk(Scope who, SplittableRandom random) {
        ShopOutcome last = new Done(Objects.requireNonNull(who.person()));
        for (int i = 0; i < DEEDS; i++) {
            List<UUID> all = List.copyOf(made);
            UUID some = all.isEmpty() ? UUID.randomUUID() : all.get(random.nextInt(all.size()));
            Scope other = city.person(Role.COMMUNITY_DESK, community);
            last = switch (random.nextInt(5)) {
                case 0, 1 -> {
                    ShopOutcome outcome = fixture.reserve(who, goods.get(random.nextInt(goods.size())));
                    if (outcome instanceof Done(UUID id)) {
                        made.add(id);
                    }
                    yield outcome;
                }
                case 2 -> as(who, () -> reservations.cancel(some));
                case 3 -> as(random.nextBoolean() ? desk : other, () -> handing.handOver(codeOf(some)));
                default -> as(other, () -> handing.takeBack(codeOf(some), "退"));
            };
        }
        return last;
    }

    private String codeOf(UUID reservation) {
        return people.stream()
                .map(who -> Scoped.call(who, () -> reservations.find(reservation)))
                .flatMap(java.util.Optional::stream)
                .map(Reservation::code)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("none");
    }

    private void assertAddsUp() {
        assertThat(
                        count(
                                "select count(*) from shop.goods where city = :city and (stock < 0 or reserved < 0 or stock < reserved)"))
                .as("promised beyond what lies there")
                .isZero();
        assertThat(count("""
                select count(*) from shop.goods g where g.city = :city and g.stock <>
                    (select coalesce(sum(m.quantity), 0) from shop.movement m where m.city = g.city and m.goods = g.id)
                """)).as("stock and what moved").isZero();
        assertThat(count("""
                select count(*) from shop.goods g where g.city = :city and g.reserved <>
                    (select count(*) from shop.reservation r where r.city = g.city and r.goods = g.id and r.step = 'RESERVED')
                """)).as("reserved").isZero();
        assertThat(count("""
                select coalesce(sum(h.amount), 0) from ledger.hold h where h.city = :city and h.book = 'POINTS'
                and not exists (select from ledger.hold_end e where e.city = h.city and e.hold = h.id)
                """))
                .as("set aside")
                .isEqualTo(
                        count(
                                "select coalesce(sum(price), 0) from shop.reservation where city = :city and step = 'RESERVED'"));
        assertThat(count("select coalesce(sum(l.amount), 0) from ledger.leg l where l.city = :city"))
                .isZero();
        assertThat(count("select coalesce(sum(b.held), 0) from ledger.balance b where b.city = :city"))
                .as("balances")
                .isEqualTo(
                        count(
                                "select coalesce(sum(price), 0) from shop.reservation where city = :city and step = 'RESERVED'"));
        assertThat(count("""
                select coalesce(sum(l.amount), 0) from ledger.leg l join ledger.transfer t on t.city = l.city and t.id = l.transfer
                join ledger.account a on a.city = l.city and a.id = l.account
                where l.city = :city and a.kind = 'ISSUING' and t.source like 'shop:%'
                """))
                .as("what the city got")
                .isEqualTo(count("select coalesce(sum(points), 0) from shop.movement where city = :city"));
    }

    private long count(String sql) {
        return Objects.requireNonNull(as(
                city.system(),
                () -> transactions.execute(status -> jdbc.sql(sql)
                        .param("city", city.code())
                        .query(Long.class)
                        .single())));
    }

    private static List<ShopOutcome> together(List<Callable<ShopOutcome>> all) throws Exception {
        List<ShopOutcome> outcomes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<ShopOutcome> each : pool.invokeAll(all)) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }
}
