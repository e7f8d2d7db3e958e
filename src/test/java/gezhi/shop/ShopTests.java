package gezhi.shop;

import static gezhi.shop.ShopFixture.acting;
import static gezhi.shop.ShopFixture.as;
import static gezhi.shop.ShopFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.policies.Policies;
import gezhi.policies.Policy;
import gezhi.shop.ShopOutcome.Done;
import gezhi.shop.ShopOutcome.Refused;
import gezhi.shop.loop.Reason;
import gezhi.shop.loop.Step;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Reserved, handed over by the code, given up, lapsed and taken back; points and pieces go along. */
@GezhiTest
@Import(ShopFixture.class)
class ShopTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private TestCities cities;

    @Autowired
    private ShopFixture fixture;

    @Autowired
    private Shelf shelf;

    @Autowired
    private Reservations reservations;

    @Autowired
    private HandingOver handing;

    @Autowired
    private LapsingReservations lapsing;

    @Autowired
    private Policies policies;

    @Autowired
    private MovableClock clock;

    private TestCity city;
    private String community;
    private LocalDate today;
    private Scope desk;
    private Scope colleague;
    private Scope lin;

    @BeforeEach
    void openShop() {
        clock.set(WEDNESDAY_TEN);
        today = LocalDate.now(clock);
        city = cities.fresh();
        community = city.community(1, 1, 1);
        fixture.begin(city, today);
        desk = city.person(Role.COMMUNITY_DESK, community);
        colleague = city.person(Role.COMMUNITY_DESK, community);
        lin = fixture.somebody(city, community, 25);
    }

    @AfterEach
    void backToWednesday() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void whatIsReservedIsHandedOverByTheCodeAndPaidThen() {
        UUID goods = fixture.goods(desk, 3, 5, today, false);
        UUID reservation = id(fixture.reserve(lin, goods));
        assertThat(fixture.free(lin)).isEqualTo(15);
        assertThat(fixture.amount(lin)).isEqualTo(25);
        assertThat(at(goods)).containsExactly(3, 1);
        String code = fixture.code(lin, reservation);
        assertThat(fixture.find(desk, reservation).code())
                .as("for that person only")
                .isNull();
        assertThat(as(desk, () -> handing.handOver("00000000"))).isEqualTo(new Refused(Reason.NO_SUCH_RESERVATION));
        Scope next = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        assertThat(as(next, () -> handing.find(code))).as("another shop's").isEmpty();
        assertThat(as(next, () -> handing.handOver(code))).isEqualTo(new Refused(Reason.NO_SUCH_RESERVATION));
        Scope myself = acting(lin, Role.COMMUNITY_DESK, community);
        assertThat(as(myself, () -> handing.handOver(code))).isEqualTo(new Refused(Reason.NOT_YOURSELF));
        String asSpoken = code.substring(0, 4) + " " + code.substring(4);
        assertThat(as(desk, () -> handing.handOver(asSpoken))).isInstanceOf(Done.class);
        assertThat(fixture.amount(lin)).isEqualTo(15);
        assertThat(fixture.free(lin)).isEqualTo(15);
        assertThat(at(goods)).containsExactly(2, 0);
        assertThat(as(desk, () -> handing.handOver(code))).as("once").isEqualTo(new Refused(Reason.NOT_NOW));
        assertThat(as(lin, () -> reservations.cancel(reservation))).isEqualTo(new Refused(Reason.NOT_NOW));
    }

    @Test
    void whatIsGivenUpOrLapsesIsFreeAgain() {
        UUID goods = fixture.goods(desk, 2, 5, today, false);
        UUID given = id(fixture.reserve(lin, goods));
        UUID kept = id(fixture.reserve(lin, goods));
        assertThat(fixture.free(lin)).isEqualTo(5);
        assertThat(as(desk, () -> reservations.cancel(given)))
                .as("not by the desk")
                .isEqualTo(new Refused(Reason.NO_SUCH_RESERVATION));
        assertThat(as(lin, () -> reservations.cancel(given))).isInstanceOf(Done.class);
        assertThat(as(lin, () -> reservations.cancel(given))).isEqualTo(new Refused(Reason.NOT_NOW));
        assertThat(fixture.free(lin)).isEqualTo(15);
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(7)));
        assertThat(lapsing.lapse(city.code()))
                .as("the seventh day is a day still")
                .isZero();
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(8)));
        String code = fixture.code(lin, kept);
        assertThat(as(desk, () -> handing.handOver(code))).isEqualTo(new Refused(Reason.TIME_OVER));
        assertThat(lapsing.lapse(city.code())).isEqualTo(1);
        assertThat(lapsing.lapse(city.code())).isZero();
        assertThat(fixture.find(lin, kept).step()).isEqualTo(Step.LAPSED);
        assertThat(fixture.free(lin)).isEqualTo(25);
        assertThat(at(goods)).containsExactly(2, 0);
    }

    @Test
    void anotherOfTheDeskTakesBackWithinTheDaysAndThePointsComeBackWhole() {
        UUID goods = fixture.goods(desk, 1, 5, today, false);
        UUID reservation = id(fixture.reserve(lin, goods));
        String code = fixture.code(lin, reservation);
        id(as(desk, () -> handing.handOver(code)));
        assertThat(as(desk, () -> handing.takeBack(code, "漏液"))).isEqualTo(new Refused(Reason.NOT_WHO_HANDED_OVER));
        assertThat(as(colleague, () -> handing.takeBack(code, " "))).isEqualTo(new Refused(Reason.NO_WORDS));
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(8)));
        assertThat(as(colleague, () -> handing.takeBack(code, "漏液"))).isEqualTo(new Refused(Reason.TOO_LATE));
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(7)));
        assertThat(as(colleague, () -> handing.takeBack(code, "漏液"))).isInstanceOf(Done.class);
        assertThat(fixture.amount(lin)).isEqualTo(25);
        assertThat(at(goods)).containsExactly(1, 0);
        assertThat(as(colleague, () -> handing.takeBack(code, "漏液")))
                .isEqualTo(new Refused(Reason.NO_SUCH_RESERVATION));
    }

    @Test
    void theReasonsWhyNothingIsReserved() {
        UUID goods = fixture.goods(desk, 0, 1, today, false);
        assertThat(fixture.reserve(lin, goods)).isEqualTo(new Refused(Reason.NONE_LEFT));
        id(as(desk, () -> shelf.receive(Ids.next(), goods, 5, "街道拨付")));
        assertThat(fixture.reserve(city.person(Role.RESIDENT, ""), goods)).isEqualTo(new Refused(Reason.NO_BOOK));
        assertThat(fixture.reserve(fixture.somebody(city, city.community(1, 1, 2), 20), goods))
                .isEqualTo(new Refused(Reason.NOT_FOR_YOU));
        assertThat(fixture.reserve(fixture.somebody(city, community, 9), goods))
                .isEqualTo(new Refused(Reason.NOT_ENOUGH));
        assertThat(fixture.reserve(lin, UUID.randomUUID())).isEqualTo(new Refused(Reason.NO_SUCH_GOODS));
        UUID first = id(fixture.reserve(lin, goods));
        assertThat(fixture.reserve(lin, goods)).isEqualTo(new Refused(Reason.LIMIT_REACHED));
        id(as(lin, () -> reservations.cancel(first)));
        assertThat(fixture.reserve(lin, goods)).as("given up does not count").isInstanceOf(Done.class);
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(28)));
        assertThat(fixture.reserve(lin, goods)).as("another month").isInstanceOf(Done.class);
        UUID later = fixture.goods(desk, 1, 1, LocalDate.now(clock).plusDays(1), false);
        assertThat(fixture.reserve(lin, later)).isEqualTo(new Refused(Reason.NOT_OFFERED));
    }

    @Test
    void aRequestSentAgainReservesOnceAndNothingElse() {
        UUID goods = fixture.goods(desk, 2, 5, today, false);
        UUID other = fixture.goods(desk, 2, 5, today, false);
        UUID form = Ids.next();
        assertThat(as(lin, () -> reservations.reserve(form, goods))).isEqualTo(new Done(form));
        assertThat(as(lin, () -> reservations.reserve(form, goods))).isEqualTo(new Done(form));
        assertThat(as(lin, () -> reservations.reserve(form, other))).isInstanceOf(ShopOutcome.NotBooked.class);
        assertThat(at(goods)).containsExactly(2, 1);
        assertThat(fixture.free(lin)).isEqualTo(15);
    }

    @Test
    void aStreetsThingIsForThePeopleOfTheStreet() {
        UUID goods = fixture.goods(desk, 2, 1, today, true);
        Scope neighbour = fixture.somebody(city, city.community(1, 1, 2), 20);
        Scope away = fixture.somebody(city, city.community(1, 2, 1), 20);
        assertThat(as(neighbour, () -> shelf.listForMe("")).rows())
                .extracting(Goods::id)
                .containsExactly(goods);
        assertThat(as(away, () -> shelf.listForMe("")).rows()).isEmpty();
        UUID reservation = id(fixture.reserve(neighbour, goods));
        String code = fixture.code(neighbour, reservation);
        assertThat(as(desk, () -> handing.handOver(code))).isInstanceOf(Done.class);
        assertThat(fixture.amount(neighbour)).isEqualTo(10);
        assertThat(fixture.reserve(away, goods)).isEqualTo(new Refused(Reason.NOT_FOR_YOU));
    }

    @Test
    void whatWasPromisedIsKeptAlsoWhenThePolicyIsOffOrThePriceHasChanged() {
        UUID goods = fixture.goods(desk, 2, 5, today, false);
        UUID reservation = id(fixture.reserve(lin, goods));
        assertThat(as(desk, () -> shelf.put(ShopFixture.draft(goods, 1, 20, 5, today, false))))
                .isInstanceOf(Done.class);
        assertThat(as(colleague, () -> shelf.put(ShopFixture.draft(goods, 1, 30, 5, today, false))))
                .as("changed since")
                .isEqualTo(new Refused(Reason.MOVED));
        assertThat(as(desk, () -> shelf.offers(goods)))
                .extracting(GoodsStore.Offer::price)
                .isEqualTo(List.of(20, 10));
        as(city.person(Role.ADMINISTRATOR, city.code()), () -> policies.switchOff(Policy.POINTS, "试点结束", "市委"));
        assertThat(fixture.reserve(lin, goods)).isEqualTo(new Refused(Reason.OFF));
        String code = fixture.code(lin, reservation);
        assertThat(as(desk, () -> handing.handOver(code))).isInstanceOf(Done.class);
        assertThat(fixture.amount(lin)).isEqualTo(15);
    }

    @Test
    void goodsAreDescribedWithinTheirBounds() {
        assertThat(refused(draft("", 10, 1, today))).isEqualTo(Reason.NO_NAME);
        assertThat(refused(draft("米", 0, 1, today))).isEqualTo(Reason.NO_PRICE);
        assertThat(refused(draft("米", 100_001, 1, today))).isEqualTo(Reason.NO_PRICE);
        assertThat(refused(draft("米", 10, 101, today))).isEqualTo(Reason.NO_LIMIT);
        assertThat(refused(draft("米", 10, 1, today.plusDays(2)))).isEqualTo(Reason.NO_DAYS);
        assertThat(as(lin, () -> shelf.put(draft("米", 10, 1, today)))).isEqualTo(new Refused(Reason.NO_SUCH_GOODS));
        UUID goods = fixture.goods(desk, 0, 1, today, false);
        assertThat(as(desk, () -> shelf.receive(Ids.next(), goods, 0, "x"))).isEqualTo(new Refused(Reason.NO_QUANTITY));
        assertThat(as(desk, () -> shelf.receive(Ids.next(), goods, 1, ""))).isEqualTo(new Refused(Reason.NO_WORDS));
        UUID form = Ids.next();
        assertThat(as(desk, () -> shelf.receive(form, goods, 4, "x"))).isInstanceOf(Done.class);
        assertThat(as(desk, () -> shelf.receive(form, goods, 4, "x")))
                .as("sent again")
                .isInstanceOf(Done.class);
        assertThat(as(desk, () -> shelf.receive(form, goods, 5, "x"))).isInstanceOf(ShopOutcome.NotBooked.class);
        assertThat(at(goods)).containsExactly(4, 0);
        Scope next = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        assertThat(as(next, () -> shelf.receive(Ids.next(), goods, 1, "x")))
                .isEqualTo(new Refused(Reason.NO_SUCH_GOODS));
        assertThat(as(next, () -> shelf.put(ShopFixture.draft(goods, 1, 1, 1, today, false))))
                .isEqualTo(new Refused(Reason.NO_SUCH_GOODS));
    }

    private Shelf.Draft draft(String name, int price, int monthly, LocalDate from) {
        return new Shelf.Draft(Ids.next(), 0, false, name, "", price, monthly, from, today.plusDays(1), null);
    }

    private Reason refused(Shelf.Draft draft) {
        return ((Refused) as(desk, () -> shelf.put(draft))).reason();
    }

    /** Stock and how much of it is promised. */
    private List<Integer> at(UUID goods) {
        Goods found = as(desk, () -> shelf.find(goods)).orElseThrow();
        return List.of(found.stock(), found.reserved());
    }
}
