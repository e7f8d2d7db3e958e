package gezhi.ledger;

import gezhi.ledger.Booking.Booked;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities.TestCity;
import java.util.UUID;
import java.util.function.Supplier;

/** A city's book of hours with the accounts of a few people in its first community. */
final class LedgerFixture {
    final TestCity city;
    final Scope lin;
    final Scope chen;
    final UUID issuing;
    final UUID linAccount;
    final UUID chenAccount;
    private final Ledger ledger;

    LedgerFixture(TestCity city, Ledger ledger) {
        this.city = city;
        this.ledger = ledger;
        lin = city.person(Role.RESIDENT, "");
        chen = city.person(Role.RESIDENT, "");
        issuing = as(city.system(), () -> ledger.issuing(Book.HOURS));
        linAccount = account(lin.person());
        chenAccount = account(chen.person());
    }

    UUID account(UUID owner) {
        return account(AccountKind.PERSON, owner, city.community(1, 1, 1));
    }

    UUID account(AccountKind kind, UUID owner, String division) {
        return as(
                city.system(),
                () -> ledger.open(Book.HOURS, kind, owner, division, "").orElseThrow());
    }

    /** Minutes given out by the city. */
    UUID give(UUID account, long minutes) {
        return as(city.system(), () -> ledger.book(of("test:" + UUID.randomUUID(), issuing, account, minutes)))
                .get();
    }

    Booking move(Scope who, UUID from, UUID to, long minutes) {
        return as(who, () -> ledger.book(of("test:" + UUID.randomUUID(), from, to, minutes)));
    }

    static boolean isBooked(Booking booking) {
        return booking instanceof Booked;
    }

    static Transfer of(String source, UUID from, UUID to, long minutes) {
        return Transfer.of(Book.HOURS, source, "SERVICE", "测试", from, to, minutes);
    }

    static <T> T as(Scope who, Supplier<T> work) {
        return Scoped.call(who, work::get);
    }
}
