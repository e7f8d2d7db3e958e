package gezhi.orders;

import gezhi.cases.loop.Place;
import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.LedgerAccount;
import gezhi.ledger.Statements;
import gezhi.orders.loop.Action;
import gezhi.orders.loop.Action.Kind;
import gezhi.orders.loop.Order;
import gezhi.orders.loop.Part;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.VolunteeringOutcome;
import gezhi.volunteering.Volunteers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Grandma Chen orders in the first community, Lin volunteers there, the desk dispatches. */
abstract class OrdersFixture {
    @Autowired
    TestCities cities;

    @Autowired
    Orders orders;

    @Autowired
    OrderQueries queries;

    @Autowired
    OrderWatch watch;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Statements statements;

    @Autowired
    MovableClock clock;

    Instant start;
    TestCity city;
    String community;
    Scope chen;
    Scope lin;
    Scope desk;
    UUID volunteer;

    @BeforeEach
    void linSignsUp() {
        start = clock.instant();
        city = cities.fresh();
        community = city.community(1, 1, 1);
        chen = city.person(Role.RESIDENT, "");
        lin = city.person(Role.RESIDENT, "");
        desk = city.person(Role.COMMUNITY_DESK, community);
        volunteer = signUp(lin, "林一", community);
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(start);
    }

    UUID signUp(Scope who, String name, String division) {
        return switch (as(
                who,
                () -> volunteers.signUp(
                        new Volunteer.Draft(name, division, 1990, List.of("ELDERLY"), false, true, "")))) {
            case VolunteeringOutcome.Done(UUID id) -> id;
            case VolunteeringOutcome other -> throw new AssertionError(other);
        };
    }

    NewOrder draft(int helpers) {
        return draft(helpers, "ELDERLY");
    }

    NewOrder draft(int helpers, String skill) {
        return new NewOrder(
                UUID.randomUUID(),
                "HOSPITAL",
                new Place(community, null, "三栋 502"),
                start.plus(Duration.ofHours(24)),
                start.plus(Duration.ofHours(28)),
                true,
                "陈奶奶",
                "13800001111",
                skill,
                helpers,
                "膝盖不好，走得慢");
    }

    /** Chen's order for the next day. */
    UUID placed() {
        return placed(1);
    }

    UUID placed(int helpers) {
        return done(as(chen, () -> orders.place(draft(helpers))));
    }

    UUID opened(int helpers) {
        UUID order = placed(helpers);
        done(act(desk, order, Kind.OPEN, "陪老人看病"));
        return order;
    }

    UUID offered() {
        UUID order = placed();
        done(as(desk, () -> orders.offer(order, UUID.randomUUID(), List.of(volunteer), "", 0, "陪老人看病")));
        return order;
    }

    UUID accepted() {
        UUID order = offered();
        done(accept(lin, order));
        return order;
    }

    /** Done on its day, with so many minutes. */
    UUID doneWith(int minutes) {
        UUID order = accepted();
        toTheDay();
        done(finish(lin, order, minutes));
        return order;
    }

    void toTheDay() {
        clock.set(start.plus(Duration.ofHours(26)));
    }

    OrderOutcome accept(Scope who, UUID order) {
        Part part = part(who, order);
        return as(who, () -> orders.accept(order, part.version(), UUID.randomUUID(), part.id(), "我来"));
    }

    OrderOutcome finish(Scope who, UUID order, int minutes) {
        Part part = part(who, order);
        return as(
                who,
                () -> orders.act(
                        order, part.version(), UUID.randomUUID(), new Action.Done(part.id(), minutes, "送到家了")));
    }

    OrderOutcome claim(Scope who, UUID order) {
        return as(who, () -> orders.claim(order, UUID.randomUUID(), ""));
    }

    /** A deed about the only part that somebody sees, or about the order. */
    OrderOutcome act(Scope who, UUID order, Kind kind, String words) {
        Order seen = order(who, order).orElseThrow();
        if (!kind.isOfPart()) {
            return as(who, () -> orders.act(order, seen.version(), UUID.randomUUID(), new Action.OfOrder(kind, words)));
        }
        Part part = seen.parts().getLast();
        Action action =
                kind == Kind.RATE ? new Action.Rate(part.id(), 5, words) : new Action.OfPart(kind, part.id(), words);
        return as(who, () -> orders.act(order, part.version(), UUID.randomUUID(), action));
    }

    Part part(Scope who, UUID order) {
        return order(who, order).orElseThrow().parts().getLast();
    }

    Optional<Order> order(Scope who, UUID order) {
        return as(who, () -> queries.find(order)).map(OrderFile::order);
    }

    long minutes(Scope who) {
        UUID person = Objects.requireNonNull(who.person());
        return as(who, () -> statements.findOf(Book.HOURS, AccountKind.PERSON, person))
                .map(LedgerAccount::amount)
                .orElse(0L);
    }

    static UUID done(OrderOutcome outcome) {
        return switch (outcome) {
            case OrderOutcome.Done(UUID order) -> order;
            case OrderOutcome.Refused(var why) -> throw new AssertionError(why);
        };
    }

    static <T> T as(Scope who, Supplier<T> work) {
        return Scoped.call(who, work::get);
    }
}
