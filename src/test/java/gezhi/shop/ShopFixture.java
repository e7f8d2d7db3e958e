package gezhi.shop;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.Booking;
import gezhi.ledger.Ledger;
import gezhi.ledger.Statements;
import gezhi.ledger.Transfer;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.policies.Policies;
import gezhi.policies.Policy;
import gezhi.shop.ShopOutcome.Done;
import gezhi.support.TestCities.TestCity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** A city with points switched on, goods, and people with points. */
@TestComponent
class ShopFixture {
    private final Shelf shelf;
    private final Reservations reservations;
    private final Ledger ledger;
    private final Statements statements;
    private final Policies policies;

    ShopFixture(Shelf shelf, Reservations reservations, Ledger ledger, Statements statements, Policies policies) {
        this.shelf = shelf;
        this.reservations = reservations;
        this.ledger = ledger;
        this.statements = statements;
        this.policies = policies;
    }

    void begin(TestCity city, LocalDate today) {
        as(
                city.person(Role.ADMINISTRATOR, city.code()),
                () -> policies.switchOn(Policy.POINTS, "居民自治章程", "市委", today.plusDays(300)));
    }

    /** Somebody of a community who has points. */
    Scope somebody(TestCity city, String community, int points) {
        Scope who = city.person(Role.RESIDENT, "");
        give(city, who, community, points);
        return who;
    }

    void give(TestCity city, Scope who, String community, int points) {
        UUID account = as(who, () -> ledger.open(Book.POINTS, AccountKind.PERSON, who.person(), community, ""))
                .orElseThrow();
        Scope desk = city.person(Role.COMMUNITY_DESK, community);
        UUID issuing = as(desk, () -> ledger.issuing(Book.POINTS));
        Booking booked = as(
                desk,
                () -> ledger.book(
                        Transfer.of(Book.POINTS, "test:" + UUID.randomUUID(), "X", "", issuing, account, points)));
        booked.get();
    }

    /** A thing at 10 points that lies there. */
    UUID goods(Scope desk, int pieces, int monthly, LocalDate today, boolean street) {
        UUID id = id(as(desk, () -> shelf.put(draft(Ids.next(), 0, 10, monthly, today, street))));
        if (pieces > 0) {
            id(as(desk, () -> shelf.receive(Ids.next(), id, pieces, "街道拨付")));
        }
        return id;
    }

    static Shelf.Draft draft(UUID id, int version, int price, int monthly, LocalDate today, boolean street) {
        return new Shelf.Draft(id, version, street, "洗衣液", "500 毫升", price, monthly, today, null, null);
    }

    ShopOutcome reserve(Scope who, UUID goods) {
        return as(who, () -> reservations.reserve(Ids.next(), goods));
    }

    Reservation find(Scope who, UUID id) {
        return as(who, () -> reservations.find(id)).orElseThrow();
    }

    String code(Scope who, UUID id) {
        return Objects.requireNonNull(find(who, id).code());
    }

    long free(Scope who) {
        return as(who, () -> statements.findOf(Book.POINTS, AccountKind.PERSON, Objects.requireNonNull(who.person())))
                .orElseThrow()
                .free();
    }

    long amount(Scope who) {
        return as(who, () -> statements.findOf(Book.POINTS, AccountKind.PERSON, Objects.requireNonNull(who.person())))
                .orElseThrow()
                .amount();
    }

    /** The same person in another role. */
    static Scope acting(Scope who, Role role, String subtree) {
        return Scope.person(who.city(), role, Objects.requireNonNull(who.person()), subtree, null);
    }

    static UUID id(ShopOutcome outcome) {
        if (outcome instanceof Done(UUID id)) {
            return id;
        }
        throw new IllegalStateException(outcome.toString());
    }

    static <T> T as(Scope who, Supplier<T> work) {
        return Scoped.call(who, work::get);
    }
}
