package gezhi.points;

import static gezhi.points.PointsFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gezhi.activities.Activities;
import gezhi.activities.ActivityOutcome;
import gezhi.activities.ActivityQueries;
import gezhi.activities.NewActivity;
import gezhi.activities.loop.Recurrence;
import gezhi.activities.loop.SignUp;
import gezhi.activities.loop.Terms;
import gezhi.cases.Cases;
import gezhi.cases.loop.Place;
import gezhi.orders.NewOrder;
import gezhi.orders.OrderOutcome;
import gezhi.orders.OrderQueries;
import gezhi.orders.Orders;
import gezhi.orders.loop.Part;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.As;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.VolunteeringOutcome;
import gezhi.volunteering.Volunteers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Lin of the first community joins points and volunteers there; what people do that may give points. */
@Import(PointsFixture.class)
abstract class AwardingFixture {
    static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    TestCities cities;

    @Autowired
    PointsFixture fixture;

    @Autowired
    MockMvc mvc;

    @Autowired
    Awarding awarding;

    @Autowired
    HappenedStore happened;

    @Autowired
    Points points;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Activities activities;

    @Autowired
    ActivityQueries activityQueries;

    @Autowired
    Orders orders;

    @Autowired
    OrderQueries orderQueries;

    @Autowired
    Cases cases;

    @Autowired
    Offices offices;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    Instant start;
    TestCity city;
    String community;
    Scope lin;
    Scope desk;
    Holder holder;
    UUID volunteer;

    @BeforeEach
    void linJoinsAndVolunteers() {
        start = clock.instant();
        clock.set(WEDNESDAY_TEN);
        city = cities.fresh();
        community = city.community(1, 1, 1);
        fixture.begin(city, LocalDate.now(clock));
        lin = city.person(Role.RESIDENT, "");
        desk = city.person(Role.COMMUNITY_DESK, community);
        holder = fixture.join(lin, community);
        volunteer = as(
                lin,
                () -> volunteers.signUp(new Volunteer.Draft("林一", community, 1990, List.of(), false, true, ""))
                                instanceof VolunteeringOutcome.Done(UUID id)
                        ? id
                        : null);
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(start);
    }

    String page(Scope who, PointEntry entry) throws Exception {
        var session = As.signedIn(city.code(), who.role(), Objects.requireNonNull(who.person()), who.subtree(), null);
        return mvc.perform(get("/points/entries/" + entry.id()).with(As.person(session)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    List<PointEntry> entries(Scope who) {
        return as(who, () -> who == desk ? points.listHere("") : points.listMine(""))
                .rows();
    }

    void names(Occasion occasion, String code, int each, int cap) {
        as(
                city.person(Role.ADMINISTRATOR, city.code()),
                () -> transactions.execute(status -> jdbc.sql("""
                insert into points.rule (city, code, kind, zh, en, points, cap, period, object_days, source, valid_from, occasion)
                values (:city, :code, 'EARN', :code, :code, :points, :cap, 'MONTH', 7, '居民公约', '2026-01-01', :occasion)
                """)
                        .param("city", city.code())
                        .param("code", code)
                        .param("points", each)
                        .param("cap", cap)
                        .param("occasion", occasion.name())
                        .update()));
    }

    void hear(Happened what) {
        as(
                city.system(),
                () -> transactions.execute(status -> {
                    happened.add(what);
                    return true;
                }));
    }

    long waiting() {
        return Objects.requireNonNull(as(
                city.system(),
                () -> transactions.execute(status -> jdbc.sql("select count(*) from points.happened where city = :city")
                        .param("city", city.code())
                        .query(Long.class)
                        .single())));
    }

    /** Lin was there, and the desk confirms it. */
    SignUp attended() {
        Instant begins = WEDNESDAY_TEN.plus(Duration.ofHours(24));
        Terms terms =
                new Terms("清洁家园", "打扫", "所有居民", "文化广场", "0594-0001", begins, begins.plus(Duration.ofHours(2)), 5, 120);
        NewActivity draft = new NewActivity(UUID.randomUUID(), community, "", terms, Recurrence.ONCE, LocalDate.MIN);
        UUID activity = as(desk, () -> activities.announce(draft)) instanceof ActivityOutcome.Done(UUID id) ? id : null;
        assertThat(as(lin, () -> activities.signUp(Objects.requireNonNull(activity), UUID.randomUUID())))
                .isInstanceOf(ActivityOutcome.Done.class);
        clock.set(begins.plus(Duration.ofHours(3)));
        SignUp mine = Objects.requireNonNull(as(lin, () -> activityQueries.find(Objects.requireNonNull(activity)))
                .orElseThrow()
                .mine());
        assertThat(as(
                        desk,
                        () -> activities.act(
                                Objects.requireNonNull(activity),
                                mine.version(),
                                UUID.randomUUID(),
                                new gezhi.activities.loop.Action.Confirm(mine.id(), 90))))
                .isInstanceOf(ActivityOutcome.Done.class);
        return mine;
    }

    /** Lin helps Chen, who confirms it. */
    UUID served() {
        Scope chen = city.person(Role.RESIDENT, "");
        Instant from = clock.instant().plus(Duration.ofHours(24));
        UUID order = done(as(
                chen,
                () -> orders.place(new NewOrder(
                        UUID.randomUUID(),
                        "HOSPITAL",
                        new Place(community, null, "三栋 502"),
                        from,
                        from.plus(Duration.ofHours(4)),
                        true,
                        "陈奶奶",
                        "13800001111",
                        "",
                        1,
                        ""))));
        done(as(desk, () -> orders.offer(order, UUID.randomUUID(), List.of(volunteer), "", 0, "陪老人看病")));
        Part asked = part(lin, order);
        done(as(lin, () -> orders.accept(order, asked.version(), UUID.randomUUID(), asked.id(), "")));
        clock.set(from.plus(Duration.ofHours(2)));
        Part accepted = part(lin, order);
        done(as(
                lin,
                () -> orders.act(
                        order,
                        accepted.version(),
                        UUID.randomUUID(),
                        new gezhi.orders.loop.Action.Done(accepted.id(), 60, "送到家了"))));
        Part finished = part(chen, order);
        done(as(
                chen,
                () -> orders.act(
                        order,
                        finished.version(),
                        UUID.randomUUID(),
                        new gezhi.orders.loop.Action.OfPart(
                                gezhi.orders.loop.Action.Kind.CONFIRM, finished.id(), ""))));
        return order;
    }

    Part part(Scope who, UUID order) {
        return as(who, () -> orderQueries.find(order))
                .orElseThrow()
                .order()
                .parts()
                .getLast();
    }

    static UUID done(OrderOutcome outcome) {
        return switch (outcome) {
            case OrderOutcome.Done(UUID order) -> order;
            case OrderOutcome.Refused(var why) -> throw new AssertionError(why);
        };
    }
}
